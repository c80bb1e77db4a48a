package io.statline.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Attributes of our own names, with values of ours, of nearly ours, and of none. */
final class RandomAttributes {
  private static final String[] KEYS = {
    "_kind",
    "_unit",
    "_scale",
    "_type",
    "_values",
    "_optional",
    "_buckets",
    "_display_label",
    "_display_order",
    "_display_hide",
    "_display_precision",
    "_targets",
    "_args",
    "_om_label"
  };
  private static final String[] PARTS = {
    "counter",
    "histogram",
    "seconds",
    "1",
    "e",
    "-",
    "9",
    "2^",
    "300",
    ":",
    ",",
    "log2",
    "linear",
    "explicit",
    "true",
    "bool",
    "i8",
    "NaN",
    ".",
    " ",
    "\0",
    "\ud83d"
  };
  private static final int MOST_PARTS = 6;

  private final Random random;

  RandomAttributes(Random random) {
    this.random = random;
  }

  Map<String, String> next() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String key : KEYS) {
      if (random.nextBoolean()) {
        attributes.put(key, value());
      }
    }
    return attributes;
  }

  private String value() {
    return IntStream.range(0, random.nextInt(MOST_PARTS))
        .mapToObj(part -> PARTS[random.nextInt(PARTS.length)])
        .collect(Collectors.joining());
  }
}
