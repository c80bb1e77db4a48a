package io.statline.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatReplyWriterTest {
  private static final int REPLIES = 2_000;
  private static final long GARBAGE_PER_REPLY = 4096;

  private final StatReplyWriter writer = new StatReplyWriter(64);

  @Test
  void value_withTimes_isOneLine() throws IOException {
    assertThat(text(writer.value(Point.TYPE, new Point("p", 0.5), 12, 34)))
        .isEqualTo(
            "{\"errno\":0,\"args\":{\"resp\":{\"name\":\"p\",\"load\":0.5},\"at_ns\":12,\"up_ns\":34}}\n");
  }

  @Test
  void meta_ofSchema_isOneLine() {
    StatSchema schema = StatSchema.of(List.of(StatMeta.builder("T").top().build()));

    assertThat(text(writer.meta(schema)))
        .isEqualTo(
            "{\"errno\":0,\"args\":{\"resp\":{\"T\":{\"name\":\"T\",\"top\":\"true\",\"fields\":{}}}}}\n");
  }

  @Test
  void error_withAnyText_isOneLine() {
    String line = "{\"errno\":22,\"args\":{\"resp\":\"a\\n\\\"b\\\" \uFFFD\"}}\n";

    assertThat(text(writer.error(22, "a\n\"b\" \ud83d"))).isEqualTo(line);
    assertThat(new String(StatReplyWriter.errorLine(22, "a\n\"b\" \ude00"), UTF_8))
        .isEqualTo(line);
  }

  @Test
  void buffer_ofReply_isDirectAndHoldsNothingElse() throws IOException {
    ByteBuffer reply = writer.value(StatCodecs.LONG, 1L, 2, 3);

    assertThat(reply.isDirect()).isTrue();
    assertThat(reply.position()).isZero();
    assertThat(text(reply)).endsWith("}\n").hasSize(reply.limit());
  }

  @Test
  void failure_inTheMiddleOfAValue_leavesTheNextReplyIntact() throws IOException {
    Groups broken = Groups.EMPTY.withByNumber(Collections.singletonMap(1L, null));
    byte[] before = bytes(writer.value(Groups.TYPE, Groups.EMPTY, 1, 2));

    assertThatThrownBy(() -> writer.value(Groups.TYPE, broken, 1, 2))
        .isInstanceOf(StatException.class);
    assertThat(text(writer.error(22, "e"))).isEqualTo("{\"errno\":22,\"args\":{\"resp\":\"e\"}}\n");
    assertThat(bytes(writer.value(Groups.TYPE, Groups.EMPTY, 1, 2))).isEqualTo(before);
  }

  @Test
  void failure_afterMuchWasWritten_leavesTheNextReplyIntact() throws IOException {
    StatCodec<String> failing = new TestType<>(
        String.class,
        Point.META,
        List.of(),
        (value, out) -> {
          out.value(StatName.of("x", "x"), value, StatCodecs.STRING);
          throw new IllegalStateException("supplier's own");
        },
        in -> "");

    assertThatThrownBy(() -> writer.value(failing, "x".repeat(100_000), 1, 2))
        .isInstanceOf(IllegalStateException.class);
    assertThat(text(writer.value(StatCodecs.LONG, 5L, 1, 2)))
        .isEqualTo("{\"errno\":0,\"args\":{\"resp\":5,\"at_ns\":1,\"up_ns\":2}}\n");
  }

  @Test
  void null_afterFailure_isNamedFromItsOwnRoot() {
    Groups broken = Groups.EMPTY.withPoints(List.of(new Point(null, 1)));
    assertThatThrownBy(() -> writer.value(Groups.TYPE, broken, 1, 2))
        .hasMessageStartingWith("Groups.points[0].name is null");

    assertThatThrownBy(() -> writer.value(Point.TYPE, new Point(null, 1), 1, 2))
        .hasMessageStartingWith("Point.name is null");
  }

  @Test
  void buffer_afterLargeReply_isGivenBack() throws IOException {
    String large = "x".repeat(3_000_000);

    assertThat(text(writer.value(StatCodecs.STRING, large, 1, 2))).contains(large);
    assertThat(writer.error(22, "small").capacity()).isEqualTo(64);
  }

  @Test
  void buffer_afterMediumReply_isKept() throws IOException {
    writer.value(StatCodecs.STRING, "x".repeat(100_000), 1, 2);

    assertThat(writer.error(22, "small").capacity()).isBetween(100_000, 1 << 20);
  }

  @Test
  void buffer_ofLargeInitialCapacity_isKept() throws IOException {
    StatReplyWriter roomy = new StatReplyWriter(2 << 20);
    roomy.value(StatCodecs.STRING, "x".repeat(100), 1, 2);

    assertThat(roomy.error(22, "small").capacity()).isEqualTo(2 << 20);
  }

  @Test
  void capacity_ofNothing_growsAsNeeded() {
    assertThat(text(new StatReplyWriter(0).error(22, "e"))).endsWith("\n");
  }

  @Test
  void garbage_ofSmallReply_isBounded() throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Groups groups = Groups.EMPTY.withByNumber(Map.of(1L, new Point("p", 0.5)));
    writer.value(Groups.TYPE, groups, 1, 2);

    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < REPLIES; i++) {
      writer.value(Groups.TYPE, groups, i, i);
    }
    long garbage = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(garbage / REPLIES).isLessThan(GARBAGE_PER_REPLY);
  }

  private static String text(ByteBuffer reply) {
    return new String(bytes(reply), UTF_8);
  }

  private static byte[] bytes(ByteBuffer reply) {
    byte[] bytes = new byte[reply.remaining()];
    reply.duplicate().get(bytes);
    return bytes;
  }
}
