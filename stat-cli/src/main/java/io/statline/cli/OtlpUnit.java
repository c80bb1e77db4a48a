package io.statline.cli;

import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Base units as UCUM writes them, which OpenTelemetry asks for; what is counted stands in braces. */
final class OtlpUnit {
  private static final Map<String, String> UNITS = Map.ofEntries(
      Map.entry("seconds", "s"),
      Map.entry("bytes", "By"),
      Map.entry("ratio", "1"),
      Map.entry("hertz", "Hz"),
      Map.entry("celsius", "Cel"),
      Map.entry("joules", "J"),
      Map.entry("watts", "W"),
      Map.entry("volts", "V"),
      Map.entry("amperes", "A"),
      Map.entry("meters", "m"),
      Map.entry("grams", "g"));

  private OtlpUnit() {}

  /** A family's unit; empty if it has none. */
  static String of(@Nullable Unit unit) {
    return unit == null ? "" : UNITS.getOrDefault(unit.toString(), "{" + unit + "}");
  }
}
