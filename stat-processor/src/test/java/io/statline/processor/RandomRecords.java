package io.statline.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sources of random records; each may hold those before it. */
final class RandomRecords {
  private static final String[] INTEGERS = {"Byte", "Short", "Integer", "Long"};
  private static final String[] PRIMITIVES = {"byte", "short", "int", "long"};
  private static final String[] OTHER_BOXES = {"Float", "Double", "Boolean"};
  private static final String[] OTHER_PRIMITIVES = {"float", "double", "boolean"};
  private static final String[] TEXTS = {
    "String", "Thread.State", "io.statline.processor.records.Color"
  };
  private static final String[] TIMES = {"Duration", "Instant"};
  private static final String[] COMPONENTS = {
    "BitSet",
    "LongAdder",
    "List<LongAdder>",
    "@Stat(kind = Kind.GAUGE) AtomicLong",
    "@Stat(kind = Kind.GAUGE) Set<AtomicInteger>",
    "@Stat(kind = Kind.COUNTER) Map<String, AtomicLong>",
    "@Stat(kind = Kind.COUNTER) Optional<AtomicInteger>",
    "@Buckets StatHistogram",
    "@Buckets short[]",
    "@Buckets List<@Unsigned Integer>"
  };
  private static final int MOST_TYPES = 6;
  private static final int MOST_COMPONENTS = 14;

  private final Random random;
  private final List<String> names = new ArrayList<>();

  RandomRecords(Random random) {
    this.random = random;
  }

  /** One source for each record, in package {@code p}: {@code T0}, {@code T1}, … */
  String[] sources() {
    List<String> sources = new ArrayList<>();
    int count = 1 + random.nextInt(MOST_TYPES);
    for (int i = 0; i < count; i++) {
      String name = "T" + i;
      sources.add(
          "package p;\n\nimport io.statline.*;\nimport io.statline.protocol.StatHistogram;\n"
              + "import java.time.*;\nimport java.util.*;\nimport java.util.concurrent.atomic.*;\n\n@Stat\n"
              + (random.nextBoolean() ? "public " : "") + "record " + name + "(" + components()
              + ") {}\n");
      names.add(name);
    }
    return sources.toArray(String[]::new);
  }

  private String components() {
    List<String> components = new ArrayList<>();
    int count = random.nextInt(MOST_COMPONENTS);
    for (int i = 0; i < count; i++) {
      components.add(component() + " someName" + i);
    }
    return String.join(", ", components);
  }

  private String component() {
    return switch (random.nextInt(10)) {
      case 8 -> pick(COMPONENTS);
      case 0, 1 -> primitive();
      case 2 -> value();
      case 3 -> primitive() + "[]";
      case 4 -> value() + "[]";
      case 5 -> pick("List", "Set", "Collection") + "<" + value() + ">";
      case 6 -> "Map<" + key() + ", " + value() + ">";
      case 7 -> "Optional<" + value() + ">";
      default ->
        pick(
            "OptionalInt",
            "@Unsigned OptionalInt",
            "OptionalLong",
            "@Unsigned OptionalLong",
            "OptionalDouble");
    };
  }

  private String primitive() {
    return random.nextInt(3) == 0 ? pick(OTHER_PRIMITIVES) : sign() + pick(PRIMITIVES);
  }

  private String value() {
    return switch (random.nextInt(5)) {
      case 3 -> pick(TIMES);
      case 0 -> sign() + pick(INTEGERS);
      case 1 -> pick(OTHER_BOXES);
      case 2 -> pick(TEXTS);
      default -> names.isEmpty() ? "String" : names.get(random.nextInt(names.size()));
    };
  }

  private String key() {
    return random.nextBoolean() ? sign() + pick(INTEGERS) : pick(TEXTS);
  }

  private String sign() {
    return random.nextBoolean() ? "@Unsigned " : "";
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
