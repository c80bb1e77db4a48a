package io.statline.protocol;

import java.io.IOException;
import java.util.List;

/** A record with every type of one value. */
record Scalars(
    byte i8,
    short i16,
    int i32,
    long i64,
    byte u8,
    short u16,
    int u32,
    long u64,
    float f32,
    double f64,
    boolean bool,
    String text,
    Level level,
    Point point) {

  enum Level {
    LOW,
    HIGH
  }

  private static final StatCodec<Level> LEVEL = StatCodecs.enumOf(Level.values());
  private static final List<StatName> NAMES = List.of(
          "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f32", "f64", "bool", "text",
          "level", "point")
      .stream()
      .map(name -> StatName.of(name, name))
      .toList();
  static final StatMeta META = StatMeta.builder("Scalars").build();
  private static final StatFields FIELDS = StatFields.of(META, NAMES.toArray(StatName[]::new));

  static final StatType<Scalars> TYPE =
      new TestType<>(Scalars.class, META, List.of(Point.TYPE), Scalars::write, Scalars::read);

  private static void write(Scalars value, StatWriter out) throws IOException {
    out.i64(NAMES.get(0), value.i8)
        .i64(NAMES.get(1), value.i16)
        .i64(NAMES.get(2), value.i32)
        .i64(NAMES.get(3), value.i64)
        .u64(NAMES.get(4), Byte.toUnsignedLong(value.u8))
        .u64(NAMES.get(5), Short.toUnsignedLong(value.u16))
        .u64(NAMES.get(6), Integer.toUnsignedLong(value.u32))
        .u64(NAMES.get(7), value.u64)
        .float32(NAMES.get(8), value.f32)
        .float64(NAMES.get(9), value.f64)
        .bool(NAMES.get(10), value.bool)
        .value(NAMES.get(11), value.text, StatCodecs.STRING)
        .value(NAMES.get(12), value.level, LEVEL)
        .value(NAMES.get(13), value.point, Point.TYPE);
  }

  private static Scalars read(StatReader in) throws IOException {
    Object[] values = new Object[NAMES.size()];
    in.begin(FIELDS);
    for (int field = in.next(); field >= 0; field = in.next()) {
      values[field] = component(field, in);
    }
    in.end();
    return new Scalars(
        (byte) values[0],
        (short) values[1],
        (int) values[2],
        (long) values[3],
        (byte) values[4],
        (short) values[5],
        (int) values[6],
        (long) values[7],
        (float) values[8],
        (double) values[9],
        (boolean) values[10],
        (String) values[11],
        (Level) values[12],
        (Point) values[13]);
  }

  private static Object component(int field, StatReader in) throws IOException {
    return switch (field) {
      case 0 -> in.i8();
      case 1 -> in.i16();
      case 2 -> in.i32();
      case 3 -> in.i64();
      case 4 -> in.u8();
      case 5 -> in.u16();
      case 6 -> in.u32();
      case 7 -> in.u64();
      case 8 -> in.float32();
      case 9 -> in.float64();
      case 10 -> in.bool();
      case 11 -> in.string();
      case 12 -> LEVEL.read(in);
      default -> Point.TYPE.read(in);
    };
  }
}
