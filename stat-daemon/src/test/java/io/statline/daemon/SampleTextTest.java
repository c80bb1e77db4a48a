package io.statline.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import io.statline.view.RenderOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Samples as they are printed. */
class SampleTextTest {
  private static final long SECOND = 1_000_000_000L;

  private final SampleText people = new PeopleText(RenderOptions.defaults());
  private final SampleText json = new JsonLines();

  private static Shot shot(String value, long upSeconds) {
    StatMeta type = DemoStatsMeta.TYPE.meta();
    return new Shot(
        StatSchema.of(List.of(type)),
        type,
        new StatSample<>(
            value.getBytes(StandardCharsets.UTF_8),
            OptionalLong.empty(),
            OptionalLong.of(upSeconds * SECOND),
            upSeconds * SECOND));
  }

  private static Shot asked(long asked, long upSeconds) {
    return shot("{\"title\":\"x\",\"asked\":" + asked + "}", upSeconds);
  }

  @Test
  void firstSample_showsTotals() throws IOException {
    assertThat(people.of(asked(70, 10), Optional.empty()))
        .containsPattern("asked +70\\n")
        .endsWith("\n\n");
  }

  @Test
  void laterSample_showsRates() throws IOException {
    assertThat(people.of(asked(70, 10), Optional.of(asked(20, 5)))).containsPattern("asked +10/s");
  }

  @Test
  void jsonLine_isTheReplysArgs_inAscii() throws IOException {
    Shot shot = shot("{\"title\":\"\u00e4\ud83d\ude00\"}", 1);
    assertThat(json.of(shot, Optional.empty()))
        .isEqualTo("{\"resp\":{\"title\":\"\\u00e4\\ud83d\\ude00\"},\"up_ns\":1000000000}\n");
  }

  @Test
  void valueThatIsNoJson_isAnError() {
    assertThatIOException().isThrownBy(() -> people.of(shot("{", 1), Optional.empty()));
  }
}
