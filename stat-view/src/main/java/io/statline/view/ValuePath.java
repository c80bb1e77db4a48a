package io.statline.view;

import java.util.Optional;

/**
 * Where a figure stands in a value, as text: {@code layers.batch.total}, {@code cpus[3]},
 * {@code layers["a.b"].total}. Members of records and entries of dicts follow a point if they are simple names
 * (ASCII letters, digits and underscores, not starting with a digit), else they stand in brackets as JSON strings;
 * elements of arrays stand in brackets by index, from 0. No two places of a value have the same path, and none has a
 * control character. Immutable.
 *
 * @since 0.1.0
 */
public final class ValuePath {
  /** The value itself: the empty text. */
  public static final ValuePath ROOT = new ValuePath("");

  private static final int LONGEST_KEPT = 400;

  private final String text;

  private ValuePath(String text) {
    this.text = text;
  }

  /** The place of a record's field or a dict's entry. */
  public ValuePath member(String name) {
    if (!isSimple(name)) {
      return new ValuePath(text + "[\"" + escaped(name) + "\"]");
    }
    return new ValuePath(text.isEmpty() ? name : text + "." + name);
  }

  /** The place of an array's element. */
  public ValuePath index(int index) {
    return new ValuePath(text + "[" + index + "]");
  }

  /** The same, if that is not longer than paths are that something is kept by. */
  Optional<ValuePath> shortMember(String name) {
    return text.length() + name.length() <= LONGEST_KEPT
        ? Optional.of(member(name))
        : Optional.empty();
  }

  private static boolean isSimple(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static String escaped(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints().forEach(point -> {
      if (point == '"' || point == '\\') {
        text.append('\\').appendCodePoint(point);
      } else if (isShown(point)) {
        text.appendCodePoint(point);
      } else {
        for (char unit : Character.toChars(point)) {
          text.append(String.format("\\u%04x", (int) unit));
        }
      }
    });
    return text.toString();
  }

  /** A terminal would obey the others, or show nothing. */
  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValuePath path && path.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The path's text. */
  @Override
  public String toString() {
    return text;
  }
}
