package io.statline.processor;

import io.statline.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last word of a name, if it is one for a unit: {@code waited_ns}. Minutes and longer are none: names such as
 * {@code load_of_five_minutes} say what an average is over.
 *
 * @param head the name without it and its underscore
 * @param word the word
 * @param units the units it may stand for: {@code kb} has always been used for two
 */
record UnitSuffix(String head, String word, List<Unit> units) {
  private static final Map<String, List<Unit>> WORDS = words();

  UnitSuffix {
    units = List.copyOf(units);
  }

  /** The suffix of a name in lower-case snake_case; none of {@code calls_per_sec}, which is no time. */
  static Optional<UnitSuffix> of(String name) {
    int underscore = name.lastIndexOf('_');
    List<Unit> units = WORDS.get(name.substring(underscore + 1));
    if (underscore < 1 || units == null) {
      return Optional.empty();
    }
    String head = name.substring(0, underscore);
    return head.equals("per") || head.endsWith("_per")
        ? Optional.empty()
        : Optional.of(new UnitSuffix(head, name.substring(underscore + 1), units));
  }

  /** Whether a word stands for a unit, but is not what a base unit is called on the wire: {@code ms}, {@code hz}. */
  static boolean isMisnomer(String word) {
    return WORDS.getOrDefault(word, List.of()).stream()
        .anyMatch(unit -> !unit.scale().equals("1") || !unit.base().equals(word));
  }

  /** What all the units are made of. */
  String base() {
    return units.get(0).base();
  }

  private static Map<String, List<Unit>> words() {
    Map<String, List<Unit>> words = new HashMap<>();
    put(words, "ns nsec nsecs nanos nanoseconds", Unit.NANOSECONDS);
    put(words, "us usec usecs micros microseconds", Unit.MICROSECONDS);
    put(words, "ms msec msecs millis milliseconds", Unit.MILLISECONDS);
    put(words, "sec secs seconds", Unit.SECONDS);
    put(words, "bytes", Unit.BYTES);
    put(words, "kib kibibytes", Unit.KIBIBYTES);
    put(words, "mib mebibytes", Unit.MEBIBYTES);
    put(words, "gib gibibytes", Unit.GIBIBYTES);
    put(words, "kb kilobytes", Unit.KIBIBYTES, Unit.KILOBYTES);
    put(words, "mb megabytes", Unit.MEBIBYTES, Unit.MEGABYTES);
    put(words, "gb gigabytes", Unit.GIBIBYTES, Unit.GIGABYTES);
    put(words, "pct percent", Unit.PERCENT);
    put(words, "hz", Unit.HERTZ);
    put(words, "khz", Unit.KILOHERTZ);
    put(words, "mhz", Unit.MEGAHERTZ);
    return Map.copyOf(words);
  }

  private static void put(Map<String, List<Unit>> words, String spellings, Unit... units) {
    for (String word : spellings.split(" ", -1)) {
      words.put(word, List.of(units));
    }
  }
}
