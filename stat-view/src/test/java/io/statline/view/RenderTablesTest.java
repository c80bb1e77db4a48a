package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatData;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class RenderTablesTest {
  private static final RenderTables ALL = RenderTables.defaults();
  private static final StatMeta QUEUE = StatMeta.builder("Queue")
      .field("len", StatData.of(StatKind.U64), "", "_kind=gauge")
      .build();
  private static final StatMeta ROW = StatMeta.builder("Row")
      .field("n", StatData.of(StatKind.FLOAT), "", "_kind=gauge")
      .field("done", StatData.of(StatKind.I64), "", "_kind=counter")
      .field("word", StatData.of(StatKind.STRING), "", "_display_label=Kind of row")
      .field("queue", StatData.of(StatKind.struct("Queue")), "")
      .field("rows", StatData.dictOf(StatKind.STRING, StatKind.struct("Queue")), "")
      .build();
  private static final StatMeta TOP = StatMeta.builder("Top")
      .top()
      .field("r", StatData.dictOf(StatKind.STRING, StatKind.struct("Row")), "")
      .build();
  private static final String ROWS = "{'r':{'a':{'n':2,'word':'y','queue':{'len':7}},"
      + "'b':{'n':10.5,'word':'x','queue':{'len':9}},'c':{'n':null,'queue':{'len':8}},"
      + "'d':{'n':-1,'word':'z'}}}";

  private static StatRenderer renderer(RenderTables tables) {
    return StatRenderer.of(
        StatSchema.of(List.of(TOP, ROW, QUEUE)), TOP, RenderOptions.defaults().withTables(tables));
  }

  /** The first words of a rendered table's rows. */
  private static String keys(RenderTables tables, String json) {
    return renderer(tables)
        .render(Samples.received(Samples.value(json)))
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("[a-d]( .*)?"))
        .map(line -> line.substring(0, 1))
        .reduce("", String::concat);
  }

  @ParameterizedTest
  @CsvSource({
    "n, false, dabc",
    "n, true, badc",
    "N, true, badc",
    "queue.len, false, acbd",
    "len, true, bcad",
    "word, false, badc",
    "Kind of row, true, dabc",
    "kind OF row, true, dabc",
    "key, true, dcba",
    "nothing, true, abcd"
  })
  void sort_byAColumn_ordersRowsWithMissingOnesLast(String column, boolean desc, String keys) {
    assertThat(keys(ALL.withSort(column, desc), ROWS)).isEqualTo(keys);
  }

  @Test
  void sort_byACounter_goesByItsRate() {
    String now = "{'r':{'a':{'done':1000},'b':{'done':30},'c':{'done':40}}}";
    String then = "{'r':{'a':{'done':999},'b':{'done':10},'c':{'done':10}}}";

    assertThat(
            renderer(ALL.withSort("done", true)).render(Samples.up(12, now), Samples.up(10, then)))
        .endsWith("r\n  key  done ▼\n  c      15/s\n  b      10/s\n  a     0.5/s\n"
            + "  none: n, Kind of row, queue, rows\n");
  }

  @Test
  void sort_byAFarColumn_showsItFirst() {
    assertThat(renderer(ALL.withSort("len", false))
            .render(Samples.received(Samples.value(ROWS)))
            .lines())
        .contains("  key  queue.len ▲     n  Kind of row");
  }

  @Test
  void sort_ofNumericKeys_isBySize() {
    String json = "{'r':{'9':{'n':1},'10':{'n':1},'x':{'n':1}}}";

    assertThat(renderer(ALL.withSort("key", false)).render(Samples.received(Samples.value(json))))
        .contains("  key ▲  n\n  9      1\n  10     1\n  x      1\n");
  }

  @ParameterizedTest
  @CsvSource({"batch, 2", "BATCH, 2", "b*h, 1", "*9, 2", "batch?9, 1", "?, 1", "*, 4", "nothing, 0"
  })
  void filter_byText_keepsRowsWhoseKeyFits(String filter, int rows) {
    String json = "{'r':{'batch':{'n':1},'Batch-9':{'n':1},'idle':{'n':1},'9':{'n':1}}}";
    String text = renderer(ALL.withFilter(filter)).render(Samples.received(Samples.value(json)));

    assertThat(text.lines().filter(line -> line.endsWith("  1")).count()).isEqualTo(rows);
    assertThat(text.contains("(" + rows + " of 4 rows)")).isEqualTo(rows < 4);
  }

  @Test
  void filter_ofATableWithinATable_findsKeysOfBoth() {
    String json = "{'r':{'a':{'n':1,'rows':{'x':{'len':1},'y':{'len':2}}},"
        + "'y':{'n':2,'rows':{'z':{'len':3}}}}}";

    assertThat(renderer(ALL.withFilter("y")).render(Samples.received(Samples.value(json))))
        .contains("r\n  (1 of 2 rows)\n  key  n\n  y    2\n")
        .endsWith("r.rows\n  (2 of 3 rows)\n  key  key  len\n  y    z      3\n  a    y      2\n");
  }

  @Test
  void filter_onKeysThatBacktrack_endsSoon() {
    String key = "a".repeat(100_000);
    String json = "{'r':{'" + key + "':{'n':1}}}";

    assertThat(renderer(ALL.withFilter("*a".repeat(400) + "b"))
            .render(Samples.received(Samples.value(json))))
        .contains("(0 of 1 rows)");
  }

  @Test
  void rows_moreThanAreShown_areSortedAndFilteredBefore() {
    Map<String, StatValue> rows = new LinkedHashMap<>();
    for (int i = 0; i < 10_000; i++) {
      StatValue n = new StatValue.Whole(BigInteger.valueOf(i));
      rows.put("k" + i, new StatValue.Members(Map.of("n", n)));
    }
    StatValue value = new StatValue.Members(Map.of("r", new StatValue.Members(rows)));

    assertThat(renderer(ALL.withSort("n", true)).render(Samples.received(value)))
        .contains("n ▼\n  k9999  9,999\n  k9998  9,998\n")
        .contains("\n  +5904 rows\n");
    assertThat(renderer(ALL.withFilter("k999?")).render(Samples.received(value)))
        .contains("(10 of 10000 rows)")
        .doesNotContain("+");
  }

  @Test
  void sort_whereRecordsHoldThemselvesManyTimes_isSearchedInBoundedTime() {
    StatMeta.Builder type = StatMeta.builder("T");
    Map<String, StatValue> tables = new LinkedHashMap<>();
    for (int i = 0; i < 1000; i++) {
      type.field("f" + i, StatData.of(StatKind.struct("T")), "");
      type.field("t" + i, StatData.arrayOf(StatKind.struct("T")), "");
      tables.put("t" + i, Samples.value("[{'x':2},{'x':1}]"));
    }
    StatMeta top = type.build();
    String text = StatRenderer.of(
            StatSchema.of(List.of(top)),
            top,
            RenderOptions.defaults().withTables(ALL.withSort("x", false)))
        .render(Samples.received(new StatValue.Members(tables)));

    assertThat(text).contains("t0\n  #  x ▲\n  1    1\n  0    2\n");
  }

  @Test
  void columns_ofAllTables_areWhatCanBeSortedBy() {
    assertThat(renderer(ALL).columns(Samples.received(Samples.value(ROWS))))
        .containsExactly("key", "n", "Kind of row", "queue.len");
  }

  @Test
  void showcase_sorted_isAsItsFile() throws IOException {
    RenderOptions options = RenderOptions.defaults()
        .withUnicode(false)
        .withTables(ALL.withSort("switches", true).withFilter("1*"));

    Golden.check("showcase-sorted.txt", Recording.read("showcase.jsonl").rendered(options));
  }
}
