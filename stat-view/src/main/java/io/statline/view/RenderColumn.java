package io.statline.view;

import io.statline.Kind;
import io.statline.protocol.StatField;
import io.statline.protocol.StatForm;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A figure of all records of a table.
 *
 * @param enclosing the labels of the records within the table's record that hold it, outermost first
 * @param names the members on the way from the table's record to it, its own the last
 * @param values one for each row, empty where it is absent; none at all if no row has it
 */
record RenderColumn(
    RenderContext context,
    List<String> enclosing,
    List<String> names,
    StatField field,
    List<Optional<StatValue>> values) {

  Optional<StatValue> value(int row) {
    return values.isEmpty() ? Optional.empty() : values.get(row);
  }

  /** With the labels of the records around it. */
  String label() {
    String own = context.label(field);
    return enclosing.isEmpty() ? own : String.join(".", enclosing) + "." + own;
  }

  /** The label, and the countable unit if it does not tell that already: {@code queued (pages)}. */
  String labelWithNoun() {
    String noun = context.noun(field);
    return noun.isEmpty() || label().contains(noun) ? label() : label() + " (" + noun + ")";
  }

  /** What it stands under where each figure has a line of its own. */
  String heading() {
    String records = String.join(".", enclosing);
    String group = context.clip(field.display().group());
    return records.isEmpty() || group.isBlank() ? records + group : records + ": " + group;
  }

  /** The same of those rows alone whose value fits. */
  RenderColumn only(Predicate<StatValue> fits) {
    return with(values.stream().map(value -> value.filter(fits)).toList());
  }

  /** The same of the first rows alone. */
  RenderColumn first(int rows) {
    return values.size() <= rows ? this : with(values.subList(0, rows));
  }

  /** The same as one of the record itself. */
  RenderColumn unenclosed() {
    return new RenderColumn(context, List.of(), names, field, values);
  }

  private RenderColumn with(List<Optional<StatValue>> others) {
    return new RenderColumn(context, enclosing, names, field, others);
  }

  /** Whether no row has anything of it. */
  boolean isNone() {
    return values.stream().allMatch(value -> value.map(RenderColumn::isNothing).orElse(true));
  }

  private static boolean isNothing(StatValue value) {
    return value instanceof StatValue.Items items && items.values().isEmpty()
        || value instanceof StatValue.Members members && members.values().isEmpty()
        || value instanceof StatValue.Text text && text.value().isEmpty();
  }

  /** Whether it is an amount, and zero wherever it is there. */
  boolean isZero() {
    return isAmount() && values.stream().flatMap(Optional::stream).allMatch(RenderColumn::isZero);
  }

  private static boolean isZero(StatValue value) {
    if (value instanceof StatValue.Items items) {
      return areZero(items.values());
    }
    return value instanceof StatValue.Members members
        ? areZero(members.values().values())
        : ValueNumbers.isZero(value);
  }

  private static boolean areZero(Collection<StatValue> values) {
    return values.stream().allMatch(ValueNumbers::isZero);
  }

  /** A state, a limit or a time that is 0 says something; an amount does not. */
  private boolean isAmount() {
    if (field.form().filter(StatForm.INSTANT::equals).isPresent()) {
      return false;
    }
    return switch (field.kind()) {
      case STATE, INFO, ID, TIMESTAMP, LIMIT, BITMAP -> false;
      default -> !field.form().filter(StatForm.BOOL::equals).isPresent();
    };
  }

  /** Whether its cells are numbers, which align at the right. */
  boolean isNumeric() {
    return field.kind() != Kind.STATE
        && field.kind() != Kind.BITMAP
        && values.stream().flatMap(Optional::stream).allMatch(RenderColumn::isNumber);
  }

  private static boolean isNumber(StatValue value) {
    return value instanceof StatValue.Whole
        || value instanceof StatValue.Real
        || value instanceof StatValue.Missing;
  }
}
