package io.statline.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatAddress;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a viewer makes of what its monitor tells it. */
class ViewerTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private final Viewer viewer = viewer(ViewerTest::times);

  private Viewer viewer(SampleText text) {
    Console console = new Console("demo", new PrintWriter(out), new PrintWriter(errors));
    return new Viewer(StatAddress.ofPath(Path.of("/s")), Duration.ofSeconds(1), text, console);
  }

  private static String times(Shot shot, Optional<Shot> previous) {
    return up(shot) + previous.map(before -> "-" + up(before)).orElse("") + ";";
  }

  private static long up(Shot shot) {
    return shot.sample().upNanos().orElseThrow();
  }

  private static Shot shot(long up, StatMeta type) {
    return new Shot(
        StatSchema.of(List.of(type)),
        type,
        new StatSample<>(new byte[0], OptionalLong.empty(), OptionalLong.of(up), 0));
  }

  private static Shot shot(long up) {
    return shot(up, DemoStatsMeta.TYPE.meta());
  }

  @Test
  void sample_isPrintedWithTheOneBefore() {
    viewer.onSample(shot(1));
    viewer.onSample(shot(3));
    assertThat(out).hasToString("1;3-1;");
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void sampleOfOtherMetadata_isAFirstOne() {
    viewer.onSample(shot(1));
    viewer.onSample(shot(3, SchedStatsMeta.TYPE.meta()));
    assertThat(out).hasToString("1;3;");
  }

  @Test
  void quickRestart_isToldOnce() {
    viewer.onSample(shot(5));
    viewer.onSample(shot(1));
    viewer.onSample(shot(2));
    assertThat(errors).hasToString("demo: the daemon at /s was restarted" + System.lineSeparator());
  }

  @Test
  void outage_isToldOnce_whateverEndedIt() {
    viewer.onSample(shot(5));
    viewer.onLost(new IOException("gone"));
    viewer.onRegained(Duration.ofMillis(1500));
    viewer.onSample(shot(1));
    assertThat(errors.toString().lines())
        .containsExactly(
            "demo: waiting for statistics: gone", "demo: statistics again, after 1.5 s");
  }

  @Test
  void errorThatWouldCommandATerminal_isText() {
    viewer.onLost(new IOException("a\u001b[2Jb\ndemo: the disk is gone\u202e"));
    assertThat(errors.toString().lines())
        .containsExactly("demo: waiting for statistics: a [2Jb demo: the disk is gone ");
  }

  @Test
  void errorOfAnyLength_isALineThatCanBeRead() {
    viewer.onLost(new IOException("x".repeat(1_000_000)));
    assertThat(errors.toString()).hasSizeLessThan(600).endsWith("..." + System.lineSeparator());
  }

  @Test
  void sampleThatCannotBeShown_isToldAndTheNextIsShown() {
    Viewer failing = viewer((shot, previous) -> {
      if (up(shot) == 1) {
        throw new IOException("nonsense");
      }
      return "fine";
    });
    failing.onSample(shot(1));
    failing.onSample(shot(2));
    assertThat(errors.toString()).contains("an answer does not fit its metadata: nonsense");
    assertThat(out).hasToString("fine");
  }
}
