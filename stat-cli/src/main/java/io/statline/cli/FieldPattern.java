package io.statline.cli;

import io.statline.view.ValuePath;
import java.util.ArrayList;
import java.util.List;

/**
 * Which figures are meant: the path of a figure as in {@link io.statline.view.ValuePath}, with {@code *} for any key or
 * index. A path that ends early means all that is under it.
 *
 * @param text as it was written
 * @param steps from the whole value
 */
record FieldPattern(String text, List<FieldStep> steps) {
  /** The whole value. */
  static final FieldPattern ALL = new FieldPattern("", List.of());

  /** Copies the list. */
  FieldPattern {
    steps = List.copyOf(steps);
  }

  /** The pattern that a text is. */
  static FieldPattern parse(String text) throws SyntaxFault {
    TextCursor cursor = new TextCursor(text);
    FieldPattern pattern = FieldParser.parse(cursor);
    if (!cursor.isAtEnd()) {
      throw cursor.fault("a field goes on with '.' or '[', but " + cursor.found());
    }
    return pattern;
  }

  static List<FieldPattern> parseAll(List<String> texts) throws SyntaxFault {
    List<FieldPattern> patterns = new ArrayList<>();
    for (String text : texts) {
      patterns.add(parse(text));
    }
    return patterns;
  }

  /** The pattern of these steps, written as short as can be. */
  static FieldPattern of(List<FieldStep> steps) {
    StringBuilder text = new StringBuilder();
    for (FieldStep step : steps) {
      String part = text(step);
      text.append(text.isEmpty() || part.startsWith("[") ? "" : ".").append(part);
    }
    return new FieldPattern(text.toString(), steps);
  }

  private static String text(FieldStep step) {
    if (step instanceof FieldStep.Name name) {
      return ValuePath.ROOT.member(name.text()).toString();
    }
    return step instanceof FieldStep.Index index ? "[" + index.text() + "]" : "*";
  }

  /** The pattern of these steps and then those of another. */
  FieldPattern then(FieldPattern other) {
    List<FieldStep> all = new ArrayList<>(steps);
    all.addAll(other.steps);
    return of(all);
  }

  /** Its first steps. */
  FieldPattern first(int count) {
    return of(steps.subList(0, count));
  }

  /** Its steps but the first ones. */
  FieldPattern without(int count) {
    return of(steps.subList(count, steps.size()));
  }

  /** How many steps there are up to the last {@code *}; 0 if it has none. */
  int fixedBy() {
    return steps.lastIndexOf(FieldStep.ANY) + 1;
  }
}
