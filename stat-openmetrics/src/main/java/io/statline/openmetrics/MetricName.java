package io.statline.openmetrics;

import io.statline.protocol.StatField;
import io.statline.protocol.StatUnit;

/**
 * The name of a metric by the rule of {@code docs/openmetrics.md}, by which strict mode judges records too.
 *
 * @param prefix the daemon's and the type's
 * @param stem what is between prefix and unit
 * @param unit the base unit, empty for none
 * @param type a counter's name ends in {@code _total}
 */
record MetricName(String prefix, String stem, String unit, FamilyType type) {
  private static final String TOTAL = "_total";

  /** That of a field, in a type with a prefix. */
  static MetricName of(String prefix, StatField field, FamilyType type) {
    String unit =
        type == FamilyType.INFO ? "" : field.unit().map(StatUnit::base).orElse("");
    String given = field.user().getOrDefault("_om_name", "");
    return given.isEmpty()
        ? ofWireName(prefix, field.name(), unit, type)
        : ofGivenName(prefix, given, unit, type);
  }

  static MetricName ofWireName(String prefix, String wireName, String unit, FamilyType type) {
    String name = withoutTotal(SnakeCase.of(CleanText.name(wireName)), type);
    String stem = UnitWord.removedFrom(name, unit).orElse(name);
    return new MetricName(prefix, stem, CleanText.name(unit), type);
  }

  static MetricName ofGivenName(String prefix, String given, String unit, FamilyType type) {
    String stem = withoutTotal(SnakeCase.of(CleanText.name(given)), type);
    return new MetricName(prefix, stem, CleanText.name(unit), type);
  }

  private static String withoutTotal(String name, FamilyType type) {
    return type == FamilyType.COUNTER && name.endsWith(TOTAL)
        ? name.substring(0, name.length() - TOTAL.length())
        : name;
  }

  /** The same with a word between prefix and stem. */
  MetricName qualified(String word) {
    return new MetricName(prefix + word + "_", stem, unit, type);
  }

  /** The same with a number at the end of its stem. */
  MetricName numbered(int number) {
    return new MetricName(prefix, stem + "_" + number, unit, type);
  }

  /** The name of its family: a counter's is without {@code _total}, an info's without {@code _info}. */
  String family() {
    String name = prefix + stem;
    boolean saysUnit = unit.isEmpty() || name.equals(unit) || name.endsWith("_" + unit);
    return CleanText.wholeName(saysUnit ? name : name + "_" + unit);
  }

  /** The name of its series, which are those of its parts for a histogram. */
  String series() {
    return type == FamilyType.COUNTER ? family() + TOTAL : family();
  }
}
