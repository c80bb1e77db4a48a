package io.statline.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sources of random records in package {@code p}: {@code T0}, {@code T1}, …; most may hold one or two before them. */
final class RecordSources {
  private static final String[] PRIMITIVES = {"byte", "short", "int", "long"};
  private static final String[] BOXES = {"Byte", "Short", "Integer", "Long"};
  private static final String[] OBJECTS = {
    "Duration", "LongAdder", "AtomicLong", "AtomicInteger", "Double", "Float"
  };
  private static final String[] NO_NUMBERS = {
    "boolean", "String", "Thread.State", "Instant", "BitSet", "List<String>", "boolean[]"
  };
  private static final String COUNTER = "@Stat(kind = Kind.COUNTER) ";
  private static final int MOST_COMPONENTS = 8;
  private static final int MOST_DEPTH = 3;

  private final Random random;
  private final Map<String, String> sources = new LinkedHashMap<>();

  RecordSources(Random random) {
    this.random = random;
  }

  /** So many, by class name. */
  Map<String, String> sources(int count) {
    for (int i = 0; i < count; i++) {
      sources.put("p.T" + i, source(i));
    }
    return sources;
  }

  private String source(int index) {
    String components = IntStream.range(0, 1 + random.nextInt(MOST_COMPONENTS))
        .mapToObj(i -> component(index) + " c" + i)
        .collect(Collectors.joining(",\n    "));
    return "package p;\n\nimport io.statline.*;\nimport io.statline.protocol.StatHistogram;\n"
        + "import java.time.*;\nimport java.util.*;\nimport java.util.concurrent.atomic.*;\n\n"
        + "@Stat\npublic record T" + index + "(\n    " + components + ") {}\n";
  }

  private String component(int index) {
    return switch (random.nextInt(8)) {
      case 0 -> pick(NO_NUMBERS);
      case 1 -> histogram();
      case 2, 3 -> index % MOST_DEPTH == 0 ? "String" : holder("T" + held(index));
      case 4 -> kind() + primitive();
      case 5 -> kind() + primitive() + "[]";
      case 6 -> kind() + optional();
      default -> kind() + (random.nextBoolean() ? map(object()) : listOf(object()));
    };
  }

  /** One before it, of fewer levels: values would grow without bound. */
  private int held(int index) {
    return index - 1 - random.nextInt(index % MOST_DEPTH);
  }

  private String kind() {
    return random.nextInt(4) > 0
        ? COUNTER
        : "@Stat(kind = Kind." + pick("GAUGE", "DELTA", "PEAK") + ") ";
  }

  private String histogram() {
    String type = switch (random.nextInt(4)) {
      case 0 -> "StatHistogram";
      case 1 -> sign() + pick(PRIMITIVES) + "[]";
      case 2 -> sign() + pick(BOXES) + "[]";
      default -> "List<" + sign() + pick(BOXES) + ">";
    };
    return "@Buckets(first = 1) " + (random.nextInt(4) == 0 ? "@Stat(kind = Kind.DELTA) " : "")
        + type;
  }

  private String holder(String record) {
    return switch (random.nextInt(4)) {
      case 0 -> record;
      case 1 -> "Optional<" + record + ">";
      case 2 -> map(record);
      default -> random.nextBoolean() ? "Set<" + record + ">" : listOf(record);
    };
  }

  private String listOf(String element) {
    return switch (random.nextInt(3)) {
      case 0 -> "List<" + element + ">";
      case 1 -> "Collection<" + element + ">";
      default -> element + "[]";
    };
  }

  private String map(String value) {
    String key = random.nextBoolean() ? sign() + pick(BOXES) : pick("String", "Thread.State");
    return "Map<" + key + ", " + value + ">";
  }

  private String optional() {
    return random.nextBoolean()
        ? "Optional<" + object() + ">"
        : pick(
            "OptionalInt",
            "@Unsigned OptionalInt",
            "OptionalLong",
            "@Unsigned OptionalLong",
            "OptionalDouble");
  }

  private String object() {
    return random.nextBoolean() ? pick(OBJECTS) : sign() + pick(BOXES);
  }

  private String primitive() {
    return random.nextInt(4) == 0 ? pick("float", "double") : sign() + pick(PRIMITIVES);
  }

  private String sign() {
    return random.nextBoolean() ? "@Unsigned " : "";
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
