package io.statline.protocol;

import io.statline.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Metadata as a listing for people. */
final class SchemaText {
  /** Format characters as well, which reverse the direction of what follows, and halves of characters. */
  private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

  private static final int MOST_VALUES = 20;
  private static final int MOST_BOUNDS = 8;

  /** A wider cell shifts the rest of its own row rather than everybody else's. */
  private static final int WIDEST_COLUMN = 60;

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
    if (!type.targets().isEmpty()) {
      text.append("  ").append(printable(targets(type))).append('\n');
    }
    rows(type).forEach(row -> text.append("  ").append(row).append('\n'));
  }

  /** What to ask for to get this type. */
  private static String targets(StatMeta type) {
    String targets = String.join(", ", type.targets());
    return type.args().isEmpty()
        ? "(target " + targets + ")"
        : "(target " + targets + "; args " + String.join(", ", type.args()) + ")";
  }

  private static List<String> rows(StatMeta type) {
    List<StatField> fields = List.copyOf(type.fields().values());
    List<String> names = column(fields.stream().map(StatField::name).toList());
    List<String> kinds =
        column(fields.stream().map(field -> field.data().toString()).toList());
    List<String> meanings = column(fields.stream().map(SchemaText::meaning).toList());
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      rows.add(
          (names.get(i) + kinds.get(i) + meanings.get(i) + printable(description(fields.get(i))))
              .stripTrailing());
    }
    return rows;
  }

  /** Kind, form, unit and buckets, as far as the metadata says: {@code counter, ns}. */
  private static String meaning(StatField field) {
    List<String> parts = new ArrayList<>();
    String kind = field.kind().name().toLowerCase(Locale.ROOT);
    if (field.kind() == Kind.STATE || kind.equals(field.user().get("_kind"))) {
      parts.add(kind); // not what merely follows from there being a number
    }
    field.form().filter(SchemaText::isForPeople).map(StatForm::toString).ifPresent(parts::add);
    field
        .unit()
        .map(unit -> UnitText.of(unit, field.user().getOrDefault("_scale", "1")))
        .ifPresent(parts::add);
    field.buckets().map(buckets -> "buckets " + text(buckets)).ifPresent(parts::add);
    if (field.isOptional()) {
      parts.add("optional");
    }
    return String.join(", ", parts);
  }

  /** Of many bounds the first. */
  private static String text(StatBuckets buckets) {
    return buckets instanceof StatBuckets.Explicit explicit
            && explicit.bounds().size() > MOST_BOUNDS
        ? new StatBuckets.Explicit(explicit.bounds().subList(0, MOST_BOUNDS)) + ",…"
        : buckets.toString();
  }

  /** The others are about subtraction. */
  private static boolean isForPeople(StatForm form) {
    return switch (form) {
      case BOOL, DURATION, INSTANT, BITSET, SET -> true;
      case I8, I16, I32, F32 -> false;
    };
  }

  /** With the values of an enum: at the end, as there may be many. */
  private static String description(StatField field) {
    List<String> values = field.values();
    if (values.isEmpty()) {
      return field.desc();
    }
    String more = values.size() > MOST_VALUES ? ", …" : "";
    String names = String.join(", ", values.subList(0, Math.min(values.size(), MOST_VALUES)));
    return (field.desc() + " [" + names + more + "]").strip();
  }

  /** The cells padded to one width, with two spaces behind; an empty column takes no room. */
  private static List<String> column(List<String> texts) {
    List<String> cells = texts.stream().map(SchemaText::printable).toList();
    if (cells.stream().allMatch(String::isEmpty)) {
      return cells;
    }
    int width = cells.stream()
        .mapToInt(SchemaText::width)
        .filter(each -> each <= WIDEST_COLUMN)
        .max()
        .orElse(0);
    return cells.stream()
        .map(cell -> cell + " ".repeat(Math.max(width - width(cell), 0) + 2))
        .toList();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Without line breaks, and without what would command the terminal of whoever reads a stranger's metadata. */
  private static String printable(String text) {
    return HARMFUL.matcher(text).replaceAll(" ");
  }
}
