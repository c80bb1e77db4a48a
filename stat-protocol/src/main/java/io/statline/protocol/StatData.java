package io.statline.protocol;

/**
 * The shape of a field: one value, an array of values, or a dict of them.
 *
 * @since 0.1.0
 */
public sealed interface StatData {

  /** What each single value is: the datum, an element, or a dict's value. */
  StatKind element();

  /** One value. */
  static StatData of(StatKind kind) {
    return new Datum(kind);
  }

  /** An array of values. */
  static StatData arrayOf(StatKind element) {
    return new Array(element);
  }

  /** A dict, whose keys are of kind {@code i64}, {@code u64} or {@code string}. */
  static StatData dictOf(StatKind key, StatKind value) {
    return new Dict(key, value);
  }

  /**
   * One value.
   *
   * @param kind what it is
   */
  record Datum(StatKind kind) implements StatData {
    @Override
    public StatKind element() {
      return kind;
    }

    @Override
    public String toString() {
      return kind.toString();
    }
  }

  /**
   * An array.
   *
   * @param element what each element is
   */
  record Array(StatKind element) implements StatData {
    @Override
    public String toString() {
      return "[" + element + "]";
    }
  }

  /**
   * A dict.
   *
   * @param key what each key is; keys of integer kinds travel as decimal strings
   * @param value what each value is
   */
  record Dict(StatKind key, StatKind value) implements StatData {
    @Override
    public StatKind element() {
      return value;
    }

    @Override
    public String toString() {
      return "{" + key + ": " + value + "}";
    }
  }

  /**
   * A shape this version does not know: only in metadata of servers that speak a later protocol. What it was is among
   * the field's {@link StatField#other() other members}.
   *
   * @param text those members, for people
   */
  record Unknown(String text) implements StatData {
    @Override
    public StatKind element() {
      return new StatKind.Unknown(text);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
