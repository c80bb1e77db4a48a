package io.statline.protocol;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values of the test records and metadata, the same ones for the same seed. */
final class RandomValues {
  private static final int[] CHARACTERS = {
    'a', '"', '\\', '\n', 0, '/', 0xE9, 0x2028, 0xFFFD, 0x1F600
  };
  private static final long[] LIMITS = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MIN_VALUE
  };
  private static final int MANY = 5;

  private final Random random;

  RandomValues(long seed) {
    random = new Random(seed);
  }

  Scalars scalars() {
    long bits = integer();
    return new Scalars(
        (byte) bits,
        (short) bits,
        (int) bits,
        integer(),
        (byte) bits,
        (short) bits,
        (int) bits,
        integer(),
        Float.intBitsToFloat(random.nextInt() & 0xBFFF_FFFF),
        number(),
        random.nextBoolean(),
        text(),
        Scalars.Level.values()[random.nextInt(2)],
        point());
  }

  Groups groups() {
    return new Groups(
        list(this::point),
        new LinkedHashSet<>(list(this::text)),
        map(this::integer, this::point),
        map(this::text, this::integer),
        random.nextBoolean() ? OptionalInt.of((int) integer()) : OptionalInt.empty(),
        random.nextBoolean() ? OptionalLong.of(integer()) : OptionalLong.empty(),
        random.nextBoolean() ? OptionalDouble.of(number()) : OptionalDouble.empty(),
        random.nextBoolean() ? Optional.of(point()) : Optional.empty());
  }

  StatSchema schema() {
    return StatSchema.of(
        map(this::text, () -> 0).keySet().stream().map(this::type).toList());
  }

  Map<String, String> texts() {
    return map(this::text, this::text);
  }

  String text() {
    return IntStream.generate(() -> CHARACTERS[random.nextInt(CHARACTERS.length)])
        .limit(random.nextInt(MANY + 1))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private StatMeta type(String name) {
    Map<String, StatField> fields = new LinkedHashMap<>();
    map(this::text, () -> 0).keySet().forEach(field -> fields.put(field, field(field)));
    return new StatMeta(name, random.nextBoolean(), text(), user(), fields, other());
  }

  private StatField field(String name) {
    StatData data = switch (random.nextInt(3)) {
      case 0 -> StatData.of(kind());
      case 1 -> StatData.arrayOf(kind());
      default -> StatData.dictOf(kind(), kind());
    };
    return new StatField(name, data, text(), user(), other());
  }

  private StatKind kind() {
    int choice = random.nextInt(6);
    return choice < 4
        ? StatKind.Scalar.values()[choice]
        : choice == 4 ? StatKind.struct(text()) : new StatKind.Unknown("[\"later\"]");
  }

  private Map<String, String> user() {
    return map(() -> "_" + text(), this::text);
  }

  /** Members that cannot be taken for those of the protocol. */
  private Map<String, String> other() {
    return map(() -> "later" + text(), () -> "{\"n\":[" + integer() + ",1.50,null]}");
  }

  private Point point() {
    return new Point(text(), number());
  }

  private double number() {
    return random.nextBoolean()
        ? Double.longBitsToDouble(random.nextLong() & 0xBFFF_FFFF_FFFF_FFFFL)
        : random.nextInt() / 1000.0;
  }

  private long integer() {
    return random.nextBoolean() ? LIMITS[random.nextInt(LIMITS.length)] : random.nextLong();
  }

  private <T> List<T> list(Supplier<T> element) {
    return Stream.generate(element).limit(random.nextInt(MANY)).toList();
  }

  private <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
    Map<K, V> map = new LinkedHashMap<>();
    list(key).forEach(k -> map.put(k, value.get()));
    return map;
  }
}
