package io.statline.protocol;

import io.statline.Unit;
import java.math.BigDecimal;
import java.util.Locale;

/** Units as people write them. */
final class UnitText {

  private UnitText() {}

  /** {@code ns}, {@code KiB}, {@code %}; of a unit without a symbol its scale and base: {@code 2^12 pages}. */
  static String of(StatUnit unit, String scale) {
    for (Unit known : Unit.values()) {
      if (StatUnit.of(known).filter(unit::equals).isPresent()) {
        return symbol(known);
      }
    }
    return unit.factor().compareTo(BigDecimal.ONE) == 0 ? unit.base() : scale + " " + unit.base();
  }

  private static String symbol(Unit unit) {
    return switch (unit) {
      case NONE -> "";
      case SECONDS -> "s";
      case CENTISECONDS -> "cs";
      case MILLISECONDS -> "ms";
      case MICROSECONDS -> "µs";
      case NANOSECONDS -> "ns";
      case MINUTES -> "min";
      case HOURS -> "h";
      case DAYS -> "d";
      case BYTES -> "B";
      case KIBIBYTES -> "KiB";
      case MEBIBYTES -> "MiB";
      case GIBIBYTES -> "GiB";
      case KILOBYTES -> "kB";
      case MEGABYTES -> "MB";
      case GIGABYTES -> "GB";
      case RATIO -> "ratio";
      case PERCENT -> "%";
      case PERMILLE -> "‰";
      case HERTZ -> "Hz";
      case KILOHERTZ -> "kHz";
      case MEGAHERTZ -> "MHz";
      default -> physical(unit);
    };
  }

  private static String physical(Unit unit) {
    return switch (unit) {
      case CELSIUS -> "°C";
      case MILLICELSIUS -> "m°C";
      case JOULES -> "J";
      case MICROJOULES -> "µJ";
      case WATTS -> "W";
      case MILLIWATTS -> "mW";
      case MICROWATTS -> "µW";
      case VOLTS -> "V";
      case MILLIVOLTS -> "mV";
      case AMPERES -> "A";
      case MILLIAMPERES -> "mA";
      case METERS -> "m";
      case GRAMS -> "g";
      default -> unit.toString().toLowerCase(Locale.ROOT);
    };
  }
}
