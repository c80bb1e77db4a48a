package io.statline.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Metadata as a listing for people. */
final class SchemaText {
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

  private SchemaText() {}

  static String describe(StatSchema schema) {
    StringBuilder text = new StringBuilder();
    schema.types().values().stream()
        .sorted(Comparator.comparing(
            type -> !type.top())) // stable: the top one first, the others as they are
        .forEach(type -> describe(type, text));
    return text.toString();
  }

  private static void describe(StatMeta type, StringBuilder text) {
    if (text.length() > 0) {
      text.append('\n');
    }
    text.append(printable(type.name()));
    if (!type.desc().isEmpty()) {
      text.append(": ").append(printable(type.desc()));
    }
    text.append('\n');
    String targets = targets(type);
    if (!targets.isEmpty()) {
      text.append("  ").append(printable(targets)).append('\n');
    }
    rows(type).forEach(row -> text.append("  ").append(row).append('\n'));
  }

  /** What to ask for to get this type, if the metadata says. */
  private static String targets(StatMeta type) {
    String targets = type.user().getOrDefault("_targets", type.top() ? StatRequest.TOP : "");
    String args = type.user().getOrDefault("_args", "");
    if (targets.isEmpty()) {
      return "";
    }
    return "(target " + targets.replace(",", ", ")
        + (args.isEmpty() ? "" : "; args " + args.replace(",", ", ")) + ")";
  }

  private static List<String> rows(StatMeta type) {
    List<StatField> fields = List.copyOf(type.fields().values());
    List<String> names = column(fields.stream().map(StatField::name).toList());
    List<String> kinds =
        column(fields.stream().map(field -> field.data().toString()).toList());
    List<String> meanings = column(fields.stream().map(SchemaText::meaning).toList());
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      rows.add((names.get(i)
              + kinds.get(i)
              + meanings.get(i)
              + printable(fields.get(i).desc()))
          .stripTrailing());
    }
    return rows;
  }

  /** Kind and unit: {@code counter, 1e-9 seconds}. */
  private static String meaning(StatField field) {
    Map<String, String> user = field.user();
    String kind = user.getOrDefault("_kind", "");
    String unit = user.getOrDefault("_unit", "");
    String scaled = user.containsKey("_scale") ? user.get("_scale") + " " + unit : unit;
    return kind.isEmpty() || scaled.isBlank() ? kind + scaled : kind + ", " + scaled;
  }

  /** The cells padded to one width, with two spaces behind; an empty column takes no room. */
  private static List<String> column(List<String> texts) {
    List<String> cells = texts.stream().map(SchemaText::printable).toList();
    int width = cells.stream().mapToInt(String::length).max().orElse(0);
    return width == 0
        ? cells
        : cells.stream()
            .map(cell -> cell + " ".repeat(width - cell.length() + 2))
            .toList();
  }

  /** Without line breaks, and without what would command the terminal of whoever reads a stranger's metadata. */
  private static String printable(String text) {
    return CONTROLS.matcher(text).replaceAll(" ");
  }
}
