package io.statline.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The translation of a field into the name of a metric. Exporters follow the same rule, in this order:
 *
 * <ol>
 *   <li>A field is exported unless it has {@code _om_skip}, and if its values are numbers (booleans are), an enum's
 *       constants or of kind {@code state}. Other strings, records and bitmaps make no metric.
 *   <li>Its name is {@code _om_name}, without one the name on the wire; in lower-case snake_case ({@code CurrConns}
 *       becomes {@code curr_conns}).
 *   <li>A counter's name loses {@code _total} at its end.
 *   <li>A name from the wire loses its last word if that is one for a unit ({@link UnitSuffix}) of the same base unit:
 *       {@code waited_ns} in seconds becomes {@code waited}. Values are exported in base units, so the word would lie.
 *   <li>The type's {@code _om_prefix} is put in front, in snake_case too. It is that of the type the field is in,
 *       whatever holds that type: a field that is reached on several ways is one metric. Exporters put the daemon's own
 *       prefix before that.
 *   <li>An underscore and the base unit are appended, unless the name is the base unit or ends in both already.
 *   <li>A counter's name gets {@code _total}.
 * </ol>
 *
 * <p>A field of kind {@code counter} is a counter, one of kind {@code histogram} or with buckets, unless of kind
 * {@code delta}, a histogram; all others, {@code delta} among them, are gauges (an enum a set of states).
 */
final class MetricName {
  private static final String TOTAL = "_total";

  /** When a series began: parsers of OpenMetrics keep that name free, whether it is used or not. */
  private static final String CREATED = "_created";

  private MetricName() {}

  /** The name by that rule of a field that is exported. */
  static String of(String prefix, Figure figure) {
    Optional<UserAttribute> given = figure.attribute("_om_name");
    return given.isPresent()
        ? of(prefix, WireNames.snakeCase(given.get().value()), figure.unit(), figure.type())
        : ofWireName(prefix, figure.wireName(), figure.unit(), figure.type());
  }

  static String ofWireName(String prefix, String wireName, String unit, Type type) {
    String name = withoutTotal(WireNames.snakeCase(wireName), type);
    Optional<UnitSuffix> suffix =
        UnitSuffix.of(name).filter(found -> found.base().equals(unit));
    return of(prefix, suffix.map(UnitSuffix::head).orElse(name), unit, type);
  }

  static String of(String prefix, String name, String unit, Type type) {
    String metric = WireNames.snakeCase(prefix) + withoutTotal(name, type);
    boolean saysUnit = unit.isEmpty() || metric.equals(unit) || metric.endsWith("_" + unit);
    String withUnit = saysUnit ? metric : metric + "_" + unit;
    return type == Type.COUNTER ? withUnit + TOTAL : withUnit;
  }

  /** A counter's name without the end that says it is one. */
  static String withoutTotal(String name, Type type) {
    return type == Type.COUNTER && name.endsWith(TOTAL)
        ? name.substring(0, name.length() - TOTAL.length())
        : name;
  }

  /** The names that no other metric can have: OpenMetrics knows a counter by its name without {@code _total}. */
  static List<String> taken(String metric, Type type) {
    return switch (type) {
      case GAUGE -> List.of(metric);
      case COUNTER -> {
        String family = withoutTotal(metric, type);
        yield List.of(metric, family, family + CREATED);
      }
      case HISTOGRAM ->
        List.of(metric, metric + "_bucket", metric + "_count", metric + "_sum", metric + CREATED);
    };
  }

  /**
   * The end of a name that says another type than it is, empty if there is none. A whole name is one too: the daemon's
   * prefix will be in front of it.
   */
  static Optional<String> misleadingEnd(String metric, Type type) {
    return Arrays.stream(Type.values())
        .filter(other -> other != type)
        .flatMap(other -> other.ends().stream())
        .filter(("_" + metric)::endsWith)
        .findFirst();
  }

  /**
   * The types of metrics.
   *
   * <p>Ends are those that {@code promtool check metrics} reserves, and it judges names as they are exported: a counter
   * {@code retry_count} is right, because {@code retry_count_total} can be no part of a histogram, and so is a gauge
   * {@code heap_total} in bytes, because {@code heap_total_bytes} can be no counter.
   */
  enum Type {
    GAUGE,
    COUNTER,
    HISTOGRAM;

    private List<String> ends() {
      return switch (this) {
        case GAUGE -> List.of();
        case COUNTER -> List.of(TOTAL);
        case HISTOGRAM -> List.of("_bucket", "_count", "_sum");
      };
    }
  }
}
