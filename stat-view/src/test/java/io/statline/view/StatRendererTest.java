package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatData;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatRendererTest {
  private static final RenderOptions USUAL = RenderOptions.defaults();
  private static final StatData U64 = StatData.of(StatKind.U64);

  private static StatSample<StatValue> sample(String json, long up) throws Exception {
    StatValue value = StatValue.fromJson(json.getBytes(StandardCharsets.UTF_8));
    OptionalLong upNanos = up < 0 ? OptionalLong.empty() : OptionalLong.of(up);
    return new StatSample<>(value, OptionalLong.empty(), upNanos, 0);
  }

  private static StatRenderer renderer(StatMeta... types) {
    return StatRenderer.of(StatSchema.of(List.of(types)), types[0], USUAL);
  }

  private static String rendered(String json, String... attributes) throws Exception {
    StatMeta type = StatMeta.builder("T").field("f", U64, "", attributes).build();
    return renderer(type).render(sample("{\"f\":" + json + "}", -1));
  }

  @Test
  void state_ofNamedValues_showsTheName() throws Exception {
    assertThat(rendered("1", "_values=idle,busy")).isEqualTo("f  busy\n");
    assertThat(rendered("2", "_values=idle,busy")).isEqualTo("f  2\n");
    assertThat(rendered("0", "_type=bool")).isEqualTo("f  no\n");
  }

  @Test
  void id_isNotGrouped() throws Exception {
    assertThat(rendered("18446744073709551615", "_kind=id")).isEqualTo("f  18446744073709551615\n");
  }

  @Test
  void timestamp_ofZero_isNever() throws Exception {
    assertThat(rendered("0", "_kind=timestamp", "_unit=seconds")).isEqualTo("f  never\n");
  }

  @Test
  void bitmap_ofNoBits_isNone() throws Exception {
    assertThat(rendered("0", "_kind=bitmap")).isEqualTo("f  none\n");
    assertThat(rendered("271", "_kind=bitmap")).isEqualTo("f  0-3,8\n");
  }

  @Test
  void value_ofAnotherShape_isTextLikeJson() throws Exception {
    assertThat(rendered("{\"a\":[1,null,\"x\"]}")).isEqualTo("f  {\"a\": [1, null, \"x\"]}\n");
    assertThat(rendered("\"12\"")).isEqualTo("f  \"12\"\n");
    assertThat(rendered("null")).isEqualTo("f  –\n");
  }

  @Test
  void member_notInTheMetadata_isShown() throws Exception {
    StatMeta type = StatMeta.builder("T").field("f", U64, "").build();

    assertThat(renderer(type).render(sample("{\"f\":1,\"new\":2}", -1)))
        .isEqualTo("f    1\nnew  2\n");
  }

  @Test
  void counter_afterARestart_isARateSinceThen() throws Exception {
    StatMeta type = StatMeta.builder("T").field("f", U64, "", "_kind=counter").build();

    assertThat(renderer(type)
            .render(sample("{\"f\":30}", 2_000_000_000L), sample("{\"f\":20}", 9_000_000_000L)))
        .isEqualTo("up 2 s  restarted: rates over the 2 s since\nf  15/s\n");
  }

  @Test
  void counter_withoutTimePassed_isATotal() throws Exception {
    StatMeta type = StatMeta.builder("T").field("f", U64, "", "_kind=counter").build();

    assertThat(renderer(type).render(sample("{\"f\":30}", 5), sample("{\"f\":20}", 5)))
        .isEqualTo("up 5 ns  no time has passed: counters are totals\nf  30\n");
  }

  @Test
  void counter_signedAndPastItsSignBit_isNoNegativeRate() throws Exception {
    StatMeta type = StatMeta.builder("T")
        .field("f", StatData.of(StatKind.I64), "", "_kind=counter", "_type=i8")
        .build();

    assertThat(renderer(type).render(sample("{\"f\":-56}", 1_000_000_000L), sample("{\"f\":0}", 0)))
        .endsWith("f  200/s\n");
  }

  @ParameterizedTest
  @CsvSource({"i8,200", "i16,'65,480'", "i32,'4,294,967,240'", "duration,-56"})
  void delta_narrowAndPastItsSignBit_isAnAmount(String form, String shown) throws Exception {
    StatMeta type = StatMeta.builder("T")
        .field("f", StatData.of(StatKind.I64), "", "_kind=delta", "_type=" + form)
        .build();

    assertThat(renderer(type).render(sample("{\"f\":-56}", -1))).isEqualTo("f  " + shown + "\n");
  }

  @ParameterizedTest
  @CsvSource({"-1,1969-12-31 23:59:59Z", "-86400,1969-12-31 00:00:00Z", "1,1970-01-01 00:00:01Z"})
  void instant_before1970_isADate(String seconds, String shown) throws Exception {
    assertThat(rendered(seconds, "_type=instant", "_unit=seconds")).isEqualTo("f  " + shown + "\n");
  }

  @Test
  void records_thatOnlyHoldTables_haveNoHeadingOfTheirOwn() throws Exception {
    StatMeta row = StatMeta.builder("R").field("n", U64, "").build();
    StatMeta proxy = StatMeta.builder("P")
        .field("rows", StatData.dictOf(StatKind.STRING, StatKind.struct("R")), "")
        .build();
    StatMeta type = StatMeta.builder("T")
        .field("proxies", StatData.dictOf(StatKind.STRING, StatKind.struct("P")), "")
        .build();

    assertThat(renderer(type, proxy, row)
            .render(sample("{\"proxies\":{\"a\":{\"rows\":{\"x\":{\"n\":1}}}}}", -1)))
        .isEqualTo("proxies.rows\n  key  key  n\n  a    x    1\n");
  }

  @Test
  void counter_inASet_staysATotal() throws Exception {
    StatMeta member = StatMeta.builder("M").field("n", U64, "", "_kind=counter").build();
    StatMeta type = StatMeta.builder("T")
        .field("s", StatData.arrayOf(StatKind.struct("M")), "", "_type=set")
        .build();

    assertThat(renderer(type, member)
            .render(sample("{\"s\":[{\"n\":7}]}", 2_000_000_000L), sample("{\"s\":[]}", 0)))
        .endsWith("s\n  n\n  7\n");
  }

  @Test
  void rows_withNumbersAsKeys_areInTheirOrder() throws Exception {
    StatMeta cpu = StatMeta.builder("C").field("n", U64, "").build();
    StatMeta type = StatMeta.builder("T")
        .field("c", StatData.dictOf(StatKind.U64, StatKind.struct("C")), "")
        .build();

    assertThat(renderer(type, cpu).render(sample("{\"c\":{\"10\":{\"n\":1},\"9\":{\"n\":2}}}", -1)))
        .endsWith("c\n  key  n\n    9  2\n   10  1\n");
  }

  @Test
  void array_ofAMillion_isShortenedWithACount() {
    StatMeta type =
        StatMeta.builder("T").field("f", StatData.arrayOf(StatKind.U64), "").build();
    StatValue items =
        new StatValue.Items(Collections.nCopies(1_000_000, new StatValue.Whole(BigInteger.TEN)));
    StatSample<StatValue> sample = new StatSample<>(
        new StatValue.Members(Map.of("f", items)), OptionalLong.empty(), OptionalLong.empty(), 0);

    String all =
        StatRenderer.of(StatSchema.of(List.of(type)), type, USUAL.withAll(true)).render(sample);

    assertThat(renderer(type).render(sample)).endsWith(", 10 … +999978\n");
    assertThat(all).hasSizeLessThan(10_000).endsWith("… +999000\n");
  }

  @Test
  void table_ofManyRowsAndColumns_isBounded() {
    StatMeta.Builder row = StatMeta.builder("R");
    Map<String, StatValue> values = new LinkedHashMap<>();
    for (int i = 0; i < 40; i++) {
      row.field("field_" + i, U64, "");
      values.put("field_" + i, new StatValue.Whole(BigInteger.TEN));
    }
    StatMeta type = StatMeta.builder("T")
        .field("f", StatData.arrayOf(StatKind.struct("R")), "")
        .build();
    StatValue rows = new StatValue.Items(Collections.nCopies(5000, new StatValue.Members(values)));
    String text = renderer(type, row.build())
        .render(new StatSample<>(
            new StatValue.Members(Map.of("f", rows)),
            OptionalLong.empty(),
            OptionalLong.empty(),
            0));

    assertThat(text.lines().skip(4098))
        .satisfiesExactly(
            columns -> assertThat(columns).startsWith("  +30 columns: field_10, field_11"),
            left -> assertThat(left).isEqualTo("  +904 rows"));
  }

  @Test
  void value_deeperThanAnyServerSends_isCut() {
    StatMeta type =
        StatMeta.builder("T").field("t", StatData.of(StatKind.struct("T")), "").build();
    StatValue value = new StatValue.Members(Map.of());
    for (int i = 0; i < 150; i++) {
      value = new StatValue.Members(Map.of("t", value));
    }

    assertThat(renderer(type)
            .render(new StatSample<>(value, OptionalLong.empty(), OptionalLong.empty(), 0)))
        .contains("{\"t\": {\"t\": ")
        .hasSizeLessThan(300);
  }

  @Test
  void text_doesNotDependOnLocaleAndZone() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Recording recording = Recording.read("showcase.jsonl");
    List<String> texts = new ArrayList<>();
    try {
      texts.add(recording.rendered(USUAL));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      texts.add(recording.rendered(USUAL));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(texts.get(1)).isEqualTo(texts.get(0));
  }
}
