package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatRawType;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import io.statline.protocol.StatType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that others took and described. */
@Timeout(60)
class SamplesTest {
  private static final StatMeta TOP = StatMeta.builder("Foreign").top().build();
  private static final StatRawType RAW = StatRawType.of(TOP);

  private static StatSample<byte[]> raw(String text) {
    return new StatSample<>(
        text.getBytes(StandardCharsets.UTF_8), OptionalLong.empty(), OptionalLong.empty(), 0);
  }

  private static StatSample<byte[]> raw(String text, long at, long up) {
    return new StatSample<>(
        text.getBytes(StandardCharsets.UTF_8), OptionalLong.of(at), OptionalLong.of(up), 0);
  }

  private static StatServerBuilder top(StatServerBuilder builder, StatSample<byte[]> sample) {
    return builder.addSamples("top", RAW, args -> sample);
  }

  private static String answer(UnaryOperator<StatServerBuilder> serving, String request)
      throws IOException {
    try (RequestServer server = RequestServer.start(serving);
        ReaderSocket reader = server.reader()) {
      reader.send(request);
      return reader.line();
    }
  }

  @Test
  void rawSample_isAnsweredByteForByteWithItsOwnTimes() throws IOException {
    String text =
        "{ \"a\" : 1.0e+400,\"\\u00e4ä\":[ ],\"lone\":\"\\ud83d\", \"a\":18446744073709551615 }";
    assertThat(answer(b -> top(b, raw(text, 7, 5)), "{\"req\":\"stats\"}"))
        .isEqualTo("{\"errno\":0,\"args\":{\"resp\":" + text + ",\"at_ns\":7,\"up_ns\":5}}");
  }

  @Test
  void sampleWithoutTimes_isAnsweredWithout() throws IOException {
    assertThat(answer(b -> top(b, raw("[]")), "{\"req\":\"stats\"}"))
        .isEqualTo("{\"errno\":0,\"args\":{\"resp\":[]}}");
  }

  @Test
  void longTextOfPairs_keepsThemWhereverBuffersEnd() throws IOException {
    for (int shift = 0; shift < 4; shift++) {
      String text = "\"" + "x".repeat(shift) + "😀".repeat(20_000) + "\"";
      assertThat(answer(b -> top(b, raw(text)), "{\"req\":\"stats\"}")).contains(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "{", "1 2", "{}}", "[1,]", "\"\u0000\"", "nul", "{\"a\":\n1}", "1\r"})
  void whatIsNotOneValueOnOneLine_isAnError(String text) throws IOException {
    assertThat(answer(b -> top(b, raw(text)), "{\"req\":\"stats\"}"))
        .startsWith("{\"errno\":22")
        .contains("target 'top' gave a value that cannot be sent", "the raw value ");
  }

  @Test
  void nestedTooDeep_isAnError() throws IOException {
    String text = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(answer(b -> top(b, raw(text)), "{\"req\":\"stats\"}")).startsWith("{\"errno\":22");
  }

  @Test
  void samplesOfRecords_areTyped() throws IOException {
    StatType<IntervalPart> type = IntervalPartMeta.TYPE;
    StatSample<IntervalPart> sample =
        new StatSample<>(new IntervalPart(3), OptionalLong.of(9), OptionalLong.empty(), 0);
    UnaryOperator<StatServerBuilder> both = b -> b.addSamples("part", type, args -> sample, "id")
        .add("now", type, () -> new IntervalPart(4));
    assertThat(answer(both, ReaderSocket.request("part")))
        .endsWith(",\"at_ns\":9}}")
        .doesNotContain("up_ns");
    assertThat(answer(both, ReaderSocket.request("now"))).contains("\"up_ns\":");
    assertThat(answer(both, "{\"req\":\"stats_meta\"}"))
        .contains("\"_targets\":\"part,now\"", "\"_args\":\"id\"");
  }

  @Test
  void arguments_reachTheSupplier() throws IOException {
    UnaryOperator<StatServerBuilder> echo =
        b -> b.addSamples("top", RAW, args -> raw("\"" + args.get("id") + "\""), "id");
    assertThat(answer(echo, ReaderSocket.request("top", "id", "north")))
        .contains("\"resp\":\"north\"");
  }

  @Test
  void metadata_isServedAsItIs_whateverItHolds() throws IOException {
    String foreign =
        "{\"A\":{\"name\":\"A\",\"top\":\"true\",\"user\":{\"_targets\":\"x,y\"},\"fields\":{"
            + "\"a\":{\"datum\":{\"struct\":\"A\"}},\"b\":{\"array\":{\"struct\":\"Gone\"}}}},"
            + "\"B\":{\"name\":\"B\",\"top\":\"true\",\"fields\":{}}}";
    StatSchema schema = StatSchema.fromJson(foreign.getBytes(StandardCharsets.UTF_8));
    StatRawType type = StatRawType.of(schema.types().get("A"));
    assertThat(answer(
            b -> b.metadata(schema).addSamples("other", type, args -> raw("{}")),
            "{\"req\":\"stats_meta\"}"))
        .isEqualTo("{\"errno\":0,\"args\":{\"resp\":" + foreign + "}}");
  }

  @Test
  void metadata_doesNotExcuseFaultsOfTargets() {
    StatServerBuilder builder = StatServer.builder()
        .metadata(new StatSchema(java.util.Map.of()))
        .addSamples("a b", RAW, args -> raw("{}"));
    assertThatThrownBy(builder::schema).hasMessageContaining("the target name 'a b'");
  }

  @Test
  void rawIntervals_areTheValues() throws IOException {
    UnaryOperator<StatServerBuilder> serving =
        b -> b.addIntervals("delta", RAW, () -> "{\"n\":1.50}".getBytes(StandardCharsets.UTF_8));
    assertThat(answer(serving, ReaderSocket.request("delta"))).contains("\"resp\":{\"n\":1.50}");
  }
}
