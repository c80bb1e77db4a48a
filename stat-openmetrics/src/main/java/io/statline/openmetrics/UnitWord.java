package io.statline.openmetrics;

import io.statline.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words for units that names end in: {@code ns} in {@code waited_ns}. */
final class UnitWord {
  private static final Map<String, Unit> WORDS = words();

  private UnitWord() {}

  /** A name in snake_case without its last word, if that is one for a unit of this base. */
  static Optional<String> removedFrom(String name, String base) {
    int underscore = name.lastIndexOf('_');
    Unit unit = WORDS.get(name.substring(underscore + 1));
    if (underscore < 1 || unit == null || !unit.base().equals(base)) {
      return Optional.empty();
    }
    String head = name.substring(0, underscore);
    return head.equals("per") || head.endsWith("_per") ? Optional.empty() : Optional.of(head);
  }

  private static Map<String, Unit> words() {
    Map<String, Unit> words = new HashMap<>();
    put(words, "ns nsec nsecs nanos nanoseconds", Unit.NANOSECONDS);
    put(words, "us usec usecs micros microseconds", Unit.MICROSECONDS);
    put(words, "ms msec msecs millis milliseconds", Unit.MILLISECONDS);
    put(words, "sec secs seconds", Unit.SECONDS);
    put(words, "bytes", Unit.BYTES);
    put(words, "kib kibibytes kb kilobytes", Unit.KIBIBYTES);
    put(words, "mib mebibytes mb megabytes", Unit.MEBIBYTES);
    put(words, "gib gibibytes gb gigabytes", Unit.GIBIBYTES);
    put(words, "pct percent", Unit.PERCENT);
    put(words, "hz", Unit.HERTZ);
    put(words, "khz", Unit.KILOHERTZ);
    put(words, "mhz", Unit.MEGAHERTZ);
    return Map.copyOf(words);
  }

  private static void put(Map<String, Unit> words, String spellings, Unit unit) {
    for (String word : spellings.split(" ", -1)) {
      words.put(word, unit);
    }
  }
}
