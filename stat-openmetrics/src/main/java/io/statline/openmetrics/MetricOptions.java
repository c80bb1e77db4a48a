package io.statline.openmetrics;

import io.statline.protocol.StatSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a daemon's figures are exported.
 *
 * @param prefix what the names of all families start with, such as {@code schedstatd_}; empty for none
 * @param labels what all series carry, such as {@code daemon="schedstatd"}; in this order, before those of the figures
 * @param maxSeries how many series there may be: what is beyond is left out, and said; more than 0
 * @since 0.1.0
 */
public record MetricOptions(String prefix, Map<String, String> labels, int maxSeries) {
  private static final int USUAL_SERIES = 100_000;

  /**
   * Copies the labels, keeping their order.
   *
   * @throws IllegalArgumentException if there may be no series at all
   */
  public MetricOptions {
    if (maxSeries <= 0) {
      throw new IllegalArgumentException("An export has at least one series, not " + maxSeries);
    }
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /** No prefix, no labels, at most 100,000 series. */
  public static MetricOptions defaults() {
    return new MetricOptions("", Map.of(), USUAL_SERIES);
  }

  /**
   * The prefix of a daemon's families unless its user says another: none if the type that generic readers start from
   * has an {@code _om_prefix}, as its author then chose names that stand alone; else the daemon's name in snake_case
   * and an underscore.
   *
   * @param daemonName what people call it, such as {@code schedstatd}
   */
  public static String prefixFor(StatSchema schema, String daemonName) {
    boolean named =
        schema.entry().filter(type -> type.user().containsKey("_om_prefix")).isPresent();
    return named || daemonName.isEmpty() ? "" : CleanText.name(SnakeCase.of(daemonName)) + "_";
  }

  /** The same with another prefix. */
  public MetricOptions withPrefix(String start) {
    return new MetricOptions(start, labels, maxSeries);
  }

  /** The same with other labels. */
  public MetricOptions withLabels(Map<String, String> all) {
    return new MetricOptions(prefix, all, maxSeries);
  }
}
