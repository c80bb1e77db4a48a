package io.statline.view;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of one record, a line for each. */
final class RenderLines {
  private static final int WIDEST_LABEL = 48;
  private static final String INDENT = "  ";

  private final RenderContext context;
  private final RenderOutput out;
  private final int labels;

  private RenderLines(RenderContext context, RenderOutput out, List<RenderColumn> columns) {
    this.context = context;
    this.out = out;
    this.labels = Math.min(
        columns.stream()
            .mapToInt(column -> RenderText.width(label(column)))
            .max()
            .orElse(0),
        Math.min(WIDEST_LABEL, context.options().width() / 2));
  }

  static void print(RenderSheet sheet, RenderOutput out) {
    RenderContext context = sheet.context();
    RenderFold fold = new RenderFold(sheet.columns(), context.options().all());
    new RenderLines(context, out, fold.shown()).print(fold.shown());
    fold.printNames("", out);
    sheet.tables().forEach(table -> RenderTable.print(table, out));
  }

  private void print(List<RenderColumn> columns) {
    Map<String, List<RenderColumn>> sections = new LinkedHashMap<>();
    sections.put("", new ArrayList<>()); // first, even if a group was declared before
    columns.forEach(column ->
        sections.computeIfAbsent(column.heading(), heading -> new ArrayList<>()).add(column));
    sections.forEach((heading, section) -> {
      if (!heading.isEmpty()) {
        out.line(heading);
      }
      section.forEach(this::print);
    });
  }

  private void print(RenderColumn column) {
    String start =
        RenderText.pad(RenderText.clip(label(column), labels, context.symbols()), labels, false)
            + INDENT;
    Optional<StatValue> value = column.value(0);
    if (value.isEmpty()) {
      out.line(start + context.symbols().missing());
      return;
    }
    int room = context.options().width() - RenderText.width(start);
    for (String line : lines(column.field(), value.get(), room)) {
      out.line(start + line);
      start = " ".repeat(RenderText.width(start));
    }
  }

  private List<String> lines(StatField field, StatValue value, int room) {
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
    String label = list
        ? new RenderColumn(column.context(), List.of(), field, column.values()).labelWithNoun()
        : column.context().label(field);
    return column.heading().isEmpty() ? label : INDENT + label;
  }
}
