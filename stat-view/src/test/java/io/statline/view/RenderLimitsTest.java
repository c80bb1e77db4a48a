package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatData;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Small replies that ask for much work. The time limits are far above what any of them takes. */
@Timeout(60)
class RenderLimitsTest {
  private static final int MEGABYTE = 1 << 20;
  private static final StatData U64 = StatData.of(StatKind.U64);
  private static final StatValue ZERO = new StatValue.Whole(BigInteger.ZERO);
  private static final StatValue NOTHING = new StatValue.Members(Map.of());

  @Test
  void tables_ofManyAbsentFieldsInManyTables_haveBoundedCells() {
    StatMeta type = tableOfItself();
    RenderContext context = context(type);
    Map<String, StatValue> tables = new HashMap<>();
    for (int i = 0; i < 1000; i++) {
      tables.put("f" + i, items(4096, NOTHING));
    }

    RenderSheet sheet = RenderSheet.of(
        context, RenderTitle.ROOT, type, RenderRows.of(new StatValue.Members(tables)));

    assertThat(cells(sheet)).isLessThan(500_000);
    assertThat(context.work().isSpent()).isTrue();
  }

  @Test
  void tables_withinTables_haveBoundedCells() {
    StatMeta type = tableOfItself();
    StatValue value = NOTHING;
    for (int i = 0; i < 7; i++) {
      value = new StatValue.Members(Map.of("f0", items(100, value)));
    }
    RenderSheet sheet = RenderSheet.of(context(type), RenderTitle.ROOT, type, RenderRows.of(value));

    assertThat(cells(sheet)).isLessThan(500_000);
  }

  @Test
  void render_moreThanItMayCost_saysSo() {
    StatMeta type = tableOfItself();
    Map<String, StatValue> tables = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      tables.put("f" + i, items(4096, NOTHING));
    }

    assertThat(render(new StatValue.Members(tables), RenderOptions.defaults(), type))
        .endsWith("\n(and so on)\n")
        .hasSizeLessThan(MEGABYTE);
  }

  @Test
  void figures_behindMoreThanItMayCost_areShown() {
    StatMeta row = tableOfItself();
    StatMeta type = StatMeta.builder("Top")
        .field("rows", StatData.arrayOf(StatKind.struct("T")), "")
        .field("last", U64, "")
        .build();
    Map<String, StatValue> wide = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      wide.put("f" + i, new StatValue.Whole(BigInteger.TEN));
    }
    StatValue rows = items(4096, new StatValue.Members(wide));
    StatValue value = new StatValue.Members(Map.of("rows", rows, "last", ZERO));

    assertThat(render(value, RenderOptions.defaults(), type, row))
        .startsWith("zero: last\n")
        .endsWith("\n(and so on)\n");
  }

  @Test
  void rows_pastTheMost_areCountedAndNotKept() {
    RenderRows rows = new RenderRows();
    RenderRow parent = new RenderRow(List.of("p"), ZERO);
    rows.addAll(parent, items(4095, NOTHING), false);
    rows.addAll(parent, Samples.value("{'b':{},'a':{},'c':{}}"), false);
    rows.addAll(parent, items(1_000_000, NOTHING), true);

    assertThat(rows.shown()).hasSize(4096);
    assertThat(rows.shown().get(4095).keys()).containsExactly("p", "b");
    assertThat(rows.leftOut()).isEqualTo(1_000_002);
  }

  @Test
  void names_ofAnyLength_areCutBeforeTheyAreJoined() {
    String label = "_display_label=" + "L".repeat(MEGABYTE);
    StatMeta.Builder type = StatMeta.builder("T")
        .field("a", StatData.of(StatKind.struct("T")), "", label)
        .field("u", U64, "", label, "_unit=" + "n".repeat(MEGABYTE))
        .field("g", U64, "", "_display_group=" + "g".repeat(MEGABYTE));
    for (int i = 0; i < 2000; i++) {
      type.field("x" + i, U64, "");
    }
    StatValue value = Samples.value("{'u':1,'g':1}");
    for (int i = 0; i < 6; i++) {
      value = new StatValue.Members(Map.of("a", value, "u", ZERO));
    }
    String text = render(value, RenderOptions.defaults().withAll(true), type.build());

    assertThat(text).contains("L".repeat(20)).hasSizeLessThan(2 * MEGABYTE);
  }

  @Test
  void columns_ofNamesOfAnyLength_areTables() {
    StatMeta row = StatMeta.builder("n".repeat(MEGABYTE))
        .user("_om_label=" + "k".repeat(MEGABYTE), "_display_label=" + "t".repeat(MEGABYTE))
        .field(
            "h",
            StatData.arrayOf(StatKind.U64),
            "",
            "_buckets=log2:1",
            "_unit=" + "u".repeat(MEGABYTE))
        .build();
    StatMeta type = StatMeta.builder("T")
        .field("rows", StatData.arrayOf(StatKind.struct(row.name())), "")
        .build();
    StatValue rows = new StatValue.Members(Map.of("rows", items(4096, Samples.value("{'h':[1]}"))));

    assertThat(render(rows, RenderOptions.defaults(), type, row)).hasSizeLessThan(MEGABYTE);
  }

  @Test
  void states_withNamesOfAnyLength_areCut() {
    StatMeta type = StatMeta.builder("T")
        .field("s", StatData.arrayOf(StatKind.U64), "", "_values=" + "v".repeat(MEGABYTE))
        .build();
    StatValue value = new StatValue.Members(Map.of("s", items(100_000, ZERO)));

    assertThat(render(value, RenderOptions.defaults().withAll(true), type))
        .hasSizeLessThan(MEGABYTE);
  }

  @Test
  void histograms_ofManyBoundsInManyRows_haveThemReadOnce() {
    String bounds = IntStream.range(0, 10_000)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "_buckets=explicit:", ""));
    StatMeta row = StatMeta.builder("R")
        .field("a", StatData.arrayOf(StatKind.U64), "", bounds)
        .field("b", StatData.arrayOf(StatKind.U64), "", bounds)
        .field("c", StatData.arrayOf(StatKind.U64), "", bounds)
        .build();
    StatMeta type = StatMeta.builder("T")
        .field("r", StatData.arrayOf(StatKind.struct("R")), "")
        .build();
    StatValue histograms = Samples.value("{'a':[1,2],'b':[1,2],'c':[1,2]}");
    StatValue value = new StatValue.Members(Map.of("r", items(3000, histograms)));

    assertThat(render(value, RenderOptions.defaults(), type, row).lines().count())
        .isEqualTo(3 * (3000 + 3) - 1); // a gap before all but the first, title, headings
  }

  @Test
  void delta_ofManyFieldsInNoRecord_looksAtWhatIsThere() {
    StatMeta.Builder row = StatMeta.builder("R");
    for (int i = 0; i < 50_000; i++) {
      row.field("f" + i, U64, "", "_kind=counter");
    }
    StatMeta type = StatMeta.builder("T")
        .field("r", StatData.arrayOf(StatKind.struct("R")), "")
        .build();
    StatValue value = new StatValue.Members(Map.of("r", items(100_000, NOTHING)));

    assertThat(ValueDelta.delta(StatSchema.of(List.of(type, row.build())), type, value, value))
        .isEqualTo(value);
  }

  private static StatMeta tableOfItself() {
    StatMeta.Builder type = StatMeta.builder("T");
    for (int i = 0; i < 1000; i++) {
      type.field("f" + i, StatData.arrayOf(StatKind.struct("T")), "");
    }
    return type.build();
  }

  private static StatValue items(int count, StatValue item) {
    return new StatValue.Items(Collections.nCopies(count, item));
  }

  private static RenderContext context(StatMeta type) {
    return new RenderContext(
        StatSchema.of(List.of(type)),
        RenderOptions.defaults(),
        Optional.empty(),
        OptionalLong.empty(),
        new RenderWork(false));
  }

  private static String render(StatValue value, RenderOptions options, StatMeta... types) {
    return StatRenderer.of(StatSchema.of(List.of(types)), types[0], options)
        .render(Samples.received(value));
  }

  /** Rows as well. */
  private static long cells(RenderSheet sheet) {
    long own =
        sheet.columns().stream().mapToLong(column -> 1 + column.values().size()).sum();
    return own
        + sheet.rows().size()
        + sheet.tables().stream().mapToLong(RenderLimitsTest::cells).sum();
  }
}
