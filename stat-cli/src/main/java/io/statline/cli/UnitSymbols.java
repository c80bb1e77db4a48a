package io.statline.cli;

import io.statline.protocol.StatUnit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Units as people write them. */
final class UnitSymbols {
  private static final Map<String, StatUnit> UNITS = new LinkedHashMap<>();

  static {
    add("s", "seconds", "1");
    add("ms", "seconds", "1e-3");
    add("µs", "seconds", "1e-6");
    add("us", "seconds", "1e-6");
    add("μs", "seconds", "1e-6"); // the Greek letter, which looks the same
    add("ns", "seconds", "1e-9");
    add("cs", "seconds", "1e-2");
    add("min", "seconds", "60");
    add("h", "seconds", "3600");
    add("d", "seconds", "86400");
    add("B", "bytes", "1");
    add("KiB", "bytes", "2^10");
    add("MiB", "bytes", "2^20");
    add("GiB", "bytes", "2^30");
    add("TiB", "bytes", "2^40");
    add("kB", "bytes", "1e3");
    add("KB", "bytes", "1e3");
    add("MB", "bytes", "1e6");
    add("GB", "bytes", "1e9");
    add("TB", "bytes", "1e12");
    add("%", "ratio", "1e-2");
    add("‰", "ratio", "1e-3");
    addPhysical("Hz", "hertz");
    addPhysical("J", "joules");
    addPhysical("W", "watts");
    addPhysical("V", "volts");
    addPhysical("A", "amperes");
    add("°C", "celsius", "1");
    add("C", "celsius", "1");
    add("m", "meters", "1");
    add("g", "grams", "1");
    add("kg", "grams", "1e3");
  }

  private UnitSymbols() {}

  private static void add(String symbol, String base, String scale) {
    StatUnit.parse(base, scale).ifPresent(unit -> UNITS.put(symbol, unit));
  }

  private static void addPhysical(String symbol, String base) {
    add(symbol, base, "1");
    add("k" + symbol, base, "1e3");
    add("M" + symbol, base, "1e6");
    add("G" + symbol, base, "1e9");
    add("m" + symbol, base, "1e-3");
    add("µ" + symbol, base, "1e-6");
    add("u" + symbol, base, "1e-6");
  }

  /** The unit of a symbol; of any other word the base unit that is called so, such as {@code tasks}. */
  static StatUnit parse(String word) {
    StatUnit known = UNITS.get(word);
    return known == null ? new StatUnit(word, BigDecimal.ONE) : known;
  }

  /** The symbol of a unit, or else its base and factor. */
  static String of(StatUnit unit) {
    Optional<String> symbol = UNITS.entrySet().stream()
        .filter(known -> known.getValue().equals(unit))
        .map(Map.Entry::getKey)
        .findFirst();
    return symbol.orElseGet(unit::toString);
  }
}
