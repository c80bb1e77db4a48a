package io.statline.view;

import io.statline.protocol.StatField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Many records of one type: a table of their figures, one for each of their histograms, and those they hold. */
final class RenderTable {
  private static final int CELL = 32;
  private static final String INDENT = "  ";

  private final RenderSheet sheet;
  private final RenderContext context;
  private final RenderOutput out;
  private final List<Integer> rows;

  private RenderTable(RenderSheet sheet, RenderOutput out) {
    this.sheet = sheet;
    this.context = sheet.context();
    this.out = out;
    this.rows = IntStream.range(0, sheet.rowsShown()).boxed().toList();
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
    RenderFold fold = fold(sheet.columns());
    out.gap();
    out.line(sheet.title().text());
    printFiltered();
    if (rows.isEmpty()) {
      return;
    }
    if (fold.shown().isEmpty()) {
      out.line(INDENT + HumanScale.count(new BigDecimal(rows.size()), "rows", -1));
    } else {
      printGrid(figures(fold.shown()), rows);
    }
    fold.printNames(INDENT, out);
  }

  private void printFiltered() {
    if (sheet.rowsFiltered() > 0) {
      int all = sheet.rowsFiltered() + sheet.rowsShown() + sheet.rowsLeftOut();
      out.line(INDENT + "(" + (all - sheet.rowsFiltered()) + " of " + all + " rows)");
    }
  }

  private RenderGrid.Column figure(RenderColumn column) {
    RenderCell cell = new RenderCell(context, column.field());
    List<String> cells = rows.stream()
        .map(
            row -> column.value(row).map(value -> cell.text(value, CELL, false)).orElse(""))
        .toList();
    String label = column.labelWithNoun();
    String header =
        sheet.order().isFigure(column) ? sheet.order().marked(label, context.symbols()) : label;
    return new RenderGrid.Column(header, column.isNumeric(), cells);
  }

  /** The column that the rows are sorted by comes first, where it is seen however wide the table is; with its history. */
  private List<RenderGrid.Column> figures(List<RenderColumn> columns) {
    List<RenderGrid.Column> all = new ArrayList<>();
    columns.stream().filter(sheet.order()::isFigure).forEach(sorted -> {
      all.add(figure(sorted));
      history(sorted).ifPresent(all::add);
    });
    columns.stream()
        .filter(other -> !sheet.order().isFigure(other))
        .map(this::figure)
        .forEach(all::add);
    return all;
  }

  private Optional<RenderGrid.Column> history(RenderColumn column) {
    List<String> cells = rows.stream()
        .map(row -> RenderSpark.text(context, sheet.rows().get(row), column, RenderSpark.IN_CELL))
        .toList();
    return cells.stream().allMatch(String::isBlank)
        ? Optional.empty()
        : Optional.of(new RenderGrid.Column("", false, cells));
  }

  private RenderFold fold(List<RenderColumn> columns) {
    return new RenderFold(
        columns.stream().map(column -> column.first(rows.size())).toList(),
        context.options().all());
  }

  private void printGrid(List<RenderGrid.Column> columns, List<Integer> some) {
    new RenderGrid(keys(some), context.options(), out).print(columns);
    if (sheet.rowsLeftOut() > 0) {
      out.line(INDENT + "+" + sheet.rowsLeftOut() + " rows");
    }
  }

  private List<RenderGrid.Column> keys(List<Integer> some) {
    List<RenderGrid.Column> columns = new ArrayList<>();
    List<String> names = sheet.title().keys();
    for (int i = 0; i < names.size(); i++) {
      int index = i;
      List<String> cells =
          some.stream().map(row -> sheet.rows().get(row).keys().get(index)).toList();
      boolean numbers = cells.stream().allMatch(RenderRows::isInteger);
      String name = names.get(i);
      String header = sheet.order().isKey(i) ? sheet.order().marked(name, context.symbols()) : name;
      columns.add(new RenderGrid.Column(header, numbers, cells));
    }
    return columns;
  }

  private void printHistograms() {
    if (rows.isEmpty()) {
      return;
    }
    RenderFold fold = fold(sheet.histograms());
    boolean titled = !sheet.columns().isEmpty() || !fold.shown().isEmpty();
    if (!titled && !(sheet.histograms().isEmpty() && !sheet.tables().isEmpty())) {
      out.gap();
      out.line(sheet.title().text());
    }
    fold.printNames(INDENT, out);
    fold.shown().forEach(this::printHistogram);
  }

  private void printHistogram(RenderColumn column) {
    List<Integer> present =
        rows.stream().filter(row -> column.value(row).isPresent()).toList();
    StatField field = column.field();
    List<RenderHistogram> histograms = present.stream()
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
    printGrid(columns, present);
  }

  private static RenderGrid.Column part(
      String header,
      boolean right,
      List<RenderHistogram> histograms,
      Function<RenderHistogram, String> text) {
    return new RenderGrid.Column(header, right, histograms.stream().map(text).toList());
  }
}
