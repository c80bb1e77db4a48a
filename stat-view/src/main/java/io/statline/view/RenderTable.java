package io.statline.view;

import io.statline.protocol.StatField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Many records of one type: a table of their figures, one for each of their histograms, and those they hold. */
final class RenderTable {
  private static final int CELL = 32;
  private static final String INDENT = "  ";

  private final RenderSheet sheet;
  private final RenderContext context;
  private final RenderOutput out;

  private RenderTable(RenderSheet sheet, RenderOutput out) {
    this.sheet = sheet;
    this.context = sheet.context();
    this.out = out;
  }

  static void print(RenderSheet sheet, RenderOutput out) {
    RenderTable table = new RenderTable(sheet, out);
    table.printFigures();
    table.printHistograms();
    sheet.tables().forEach(held -> print(held, out));
  }

  private void printFigures() {
    if (sheet.columns().isEmpty()) {
      return;
    }
    RenderFold fold = new RenderFold(sheet.columns(), context.options().all());
    out.gap();
    out.line(sheet.title().text());
    if (fold.shown().isEmpty()) {
      out.line(INDENT + HumanScale.count(new BigDecimal(sheet.rows().size()), "rows", -1));
    } else {
      printGrid(fold.shown().stream().map(this::figure).toList(), allRows());
    }
    fold.printNames(INDENT, out);
  }

  private RenderGrid.Column figure(RenderColumn column) {
    RenderCell cell = new RenderCell(context, column.field());
    List<String> cells = allRows().stream()
        .map(
            row -> column.value(row).map(value -> cell.text(value, CELL, false)).orElse(""))
        .toList();
    return new RenderGrid.Column(column.labelWithNoun(), column.isNumeric(), cells);
  }

  private List<Integer> allRows() {
    return IntStream.range(0, sheet.rows().size()).boxed().toList();
  }

  private void printGrid(List<RenderGrid.Column> columns, List<Integer> rows) {
    new RenderGrid(keys(rows), context.options(), out).print(columns);
    if (sheet.rowsLeftOut() > 0) {
      out.line(INDENT + "+" + sheet.rowsLeftOut() + " rows");
    }
  }

  private List<RenderGrid.Column> keys(List<Integer> rows) {
    List<RenderGrid.Column> columns = new ArrayList<>();
    List<String> names = sheet.title().keys();
    for (int i = 0; i < names.size(); i++) {
      int index = i;
      List<String> cells =
          rows.stream().map(row -> sheet.rows().get(row).keys().get(index)).toList();
      boolean numbers = cells.stream().allMatch(RenderRows::isInteger);
      columns.add(new RenderGrid.Column(names.get(i), numbers, cells));
    }
    return columns;
  }

  private void printHistograms() {
    RenderFold fold = new RenderFold(sheet.histograms(), context.options().all());
    boolean titled = !sheet.columns().isEmpty() || !fold.shown().isEmpty();
    if (!titled && !(sheet.histograms().isEmpty() && !sheet.tables().isEmpty())) {
      out.gap();
      out.line(sheet.title().text());
    }
    fold.printNames(INDENT, out);
    fold.shown().forEach(this::printHistogram);
  }

  private void printHistogram(RenderColumn column) {
    List<Integer> rows =
        allRows().stream().filter(row -> column.value(row).isPresent()).toList();
    StatField field = column.field();
    List<RenderHistogram> histograms = rows.stream()
        .flatMap(row -> column.value(row).stream())
        .map(value -> RenderHistogram.of(context, field, value))
        .toList();
    out.gap();
    out.line(sheet.title().text() + "." + column.label());
    List<RenderGrid.Column> columns = new ArrayList<>();
    columns.add(part("", false, histograms, RenderHistogram::bars));
    columns.add(part("values", true, histograms, RenderHistogram::total));
    for (int percent : RenderHistogram.PERCENTS) {
      columns.add(part("p" + percent, true, histograms, each -> each.quantile(percent)));
    }
    printGrid(columns, rows);
  }

  private static RenderGrid.Column part(
      String header,
      boolean right,
      List<RenderHistogram> histograms,
      Function<RenderHistogram, String> text) {
    return new RenderGrid.Column(header, right, histograms.stream().map(text).toList());
  }
}
