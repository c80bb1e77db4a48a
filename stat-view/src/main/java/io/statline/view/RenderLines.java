package io.statline.view;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of one record, a line for each. */
final class RenderLines {
  private static final int WIDEST_LABEL = 48;
  private static final int WIDEST_BEFORE_BARS = 24;
  private static final String INDENT = "  ";

  private final RenderContext context;
  private final RenderOutput out;
  private final int labels;

  private final int room;

  private RenderLines(RenderContext context, RenderOutput out, List<RenderColumn> columns) {
    this.context = context;
    this.out = out;
    this.labels = Math.min(
        columns.stream()
            .mapToInt(column -> RenderText.width(label(column)))
            .max()
            .orElse(0),
        Math.min(WIDEST_LABEL, context.options().width() / 2));
    this.room = context.options().width() - labels - INDENT.length();
  }

  static void print(RenderSheet sheet, RenderOutput out) {
    RenderContext context = sheet.context();
    RenderFold fold = new RenderFold(sheet.columns(), context.options().all());
    RenderLines lines = new RenderLines(context, out, fold.shown());
    lines.print(fold.shown().stream()
        .map(column -> lines.figure(sheet.rows().get(0), column))
        .toList());
    fold.printNames("", out);
    sheet.tables().forEach(table -> RenderTable.print(table, out));
  }

  private RenderFigure figure(RenderRow row, RenderColumn column) {
    List<String> text = column
        .value(0)
        .map(value -> lines(column.field(), value))
        .orElseGet(() -> List.of(context.symbols().missing()));
    return new RenderFigure(
        column, text, RenderSpark.text(context, row, column, RenderSpark.IN_LINE));
  }

  private void print(List<RenderFigure> figures) {
    Map<String, List<RenderFigure>> sections = new LinkedHashMap<>();
    sections.put("", new ArrayList<>()); // first, even if a group was declared before
    figures.forEach(figure -> sections
        .computeIfAbsent(figure.column().heading(), heading -> new ArrayList<>())
        .add(figure));
    int widest = figures.stream()
        .filter(figure -> !figure.spark().isEmpty())
        .mapToInt(RenderFigure::width)
        .max()
        .orElse(0);
    sections.forEach((heading, section) -> {
      if (!heading.isEmpty()) {
        out.line(heading);
      }
      section.forEach(figure -> print(figure, Math.min(widest, WIDEST_BEFORE_BARS)));
    });
  }

  private void print(RenderFigure figure, int width) {
    String label = RenderText.clip(label(figure.column()), labels, context.symbols());
    out.line(RenderText.pad(label, labels, false) + INDENT + figure.first(width, room));
    figure.lines().stream()
        .skip(1)
        .forEach(line -> out.line(" ".repeat(labels + INDENT.length()) + line));
  }

  private List<String> lines(StatField field, StatValue value) {
    if (context.work().histogram(field).isOne(value)) {
      List<String> parts = RenderHistogram.of(context, field, value).parts();
      return RenderText.wrap(parts, INDENT, parts.size(), room, context.symbols());
    }
    RenderCell cell = new RenderCell(context, field);
    if (context.options().all() && cell.isList(value)) {
      List<String> items = cell.items(value);
      return items.isEmpty()
          ? List.of(cell.text(value, room, true))
          : RenderText.wrap(
              items, cell.separator(), cell.count(value, items), room, context.symbols());
    }
    return List.of(cell.text(value, room, true));
  }

  /** Under a heading, which names the records around it, only its own label. */
  private static String label(RenderColumn column) {
    StatField field = column.field();
    boolean list = !(field.data() instanceof StatData.Datum);
    String label = list ? column.unenclosed().labelWithNoun() : column.context().label(field);
    return column.heading().isEmpty() ? label : INDENT + label;
  }
}
