package io.statline;

/**
 * The unit of a figure: a base unit and how many of them one is. Travels as the attributes {@code _unit} (base unit)
 * and {@code _scale} (absent where it is 1). Units of counted things ("tasks", "pages") have no constant: say
 * {@link Stat#unitName()}.
 *
 * @since 0.1.0
 */
public enum Unit {
  /** Not said. Sends nothing. */
  NONE("", "1"),

  /** Seconds. */
  SECONDS("seconds", "1"),
  /** Milliseconds, {@code 1e-3} seconds. */
  MILLISECONDS("seconds", "1e-3"),
  /** Microseconds, {@code 1e-6} seconds. */
  MICROSECONDS("seconds", "1e-6"),
  /** Nanoseconds, {@code 1e-9} seconds. */
  NANOSECONDS("seconds", "1e-9"),
  /** Centiseconds, {@code 1e-2} seconds: what Linux calls clock ticks. */
  CENTISECONDS("seconds", "1e-2"),
  /** Minutes, 60 seconds. */
  MINUTES("seconds", "60"),
  /** Hours, 3600 seconds. */
  HOURS("seconds", "3600"),
  /** Days of 86400 seconds. */
  DAYS("seconds", "86400"),

  /** Bytes. */
  BYTES("bytes", "1"),
  /** Kibibytes, {@code 2^10} bytes. */
  KIBIBYTES("bytes", "2^10"),
  /** Mebibytes, {@code 2^20} bytes. */
  MEBIBYTES("bytes", "2^20"),
  /** Gibibytes, {@code 2^30} bytes. */
  GIBIBYTES("bytes", "2^30"),
  /** Kilobytes, {@code 1e3} bytes. */
  KILOBYTES("bytes", "1e3"),
  /** Megabytes, {@code 1e6} bytes. */
  MEGABYTES("bytes", "1e6"),
  /** Gigabytes, {@code 1e9} bytes. */
  GIGABYTES("bytes", "1e9"),

  /** A share of one: 0.5 is a half. */
  RATIO("ratio", "1"),
  /** Hundredths, {@code 1e-2} of one. */
  PERCENT("ratio", "1e-2"),
  /** Thousandths, {@code 1e-3} of one. */
  PERMILLE("ratio", "1e-3"),

  /** Hertz. */
  HERTZ("hertz", "1"),
  /** Kilohertz, {@code 1e3} hertz. */
  KILOHERTZ("hertz", "1e3"),
  /** Megahertz, {@code 1e6} hertz. */
  MEGAHERTZ("hertz", "1e6"),

  /** Degrees Celsius. */
  CELSIUS("celsius", "1"),
  /** Thousandths of a degree Celsius. */
  MILLICELSIUS("celsius", "1e-3"),
  /** Joules. */
  JOULES("joules", "1"),
  /** Microjoules, {@code 1e-6} joules. */
  MICROJOULES("joules", "1e-6"),
  /** Watts. */
  WATTS("watts", "1"),
  /** Milliwatts, {@code 1e-3} watts. */
  MILLIWATTS("watts", "1e-3"),
  /** Microwatts, {@code 1e-6} watts. */
  MICROWATTS("watts", "1e-6"),
  /** Volts. */
  VOLTS("volts", "1"),
  /** Millivolts, {@code 1e-3} volts. */
  MILLIVOLTS("volts", "1e-3"),
  /** Amperes. */
  AMPERES("amperes", "1"),
  /** Milliamperes, {@code 1e-3} amperes. */
  MILLIAMPERES("amperes", "1e-3"),
  /** Meters. */
  METERS("meters", "1"),
  /** Grams. */
  GRAMS("grams", "1");

  private final String base;
  private final String scale;

  Unit(String base, String scale) {
    this.base = base;
    this.scale = scale;
  }

  /** The base unit as it travels in {@code _unit}; empty for {@link #NONE}. */
  public String base() {
    return base;
  }

  /** How many base units one of this unit is, as it travels in {@code _scale}: {@code "1e-9"}, {@code "2^10"}, … */
  public String scale() {
    return scale;
  }
}
