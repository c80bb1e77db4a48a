package io.statline.protocol;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** A record with every type of several values, and with all that may be absent. */
record Groups(
    List<Point> points,
    Set<String> names,
    Map<Long, Point> byNumber,
    Map<String, Long> byName,
    OptionalInt maybeInt,
    OptionalLong maybeLong,
    OptionalDouble maybeDouble,
    Optional<Point> maybePoint) {

  private static final StatName POINTS = StatName.of("points", "points");
  private static final StatName NAMES = StatName.of("names", "names");
  private static final StatName BY_NUMBER = StatName.of("byNumber", "by_number");
  private static final StatName BY_NAME = StatName.of("byName", "by_name");
  private static final StatName INT = StatName.optional("maybeInt", "maybe_int");
  private static final StatName LONG = StatName.optional("maybeLong", "maybe_long");
  private static final StatName DOUBLE = StatName.optional("maybeDouble", "maybe_double");
  private static final StatName POINT = StatName.optional("maybePoint", "maybe_point");
  static final StatMeta META = StatMeta.builder("Groups").build();
  private static final StatFields FIELDS =
      StatFields.of(META, POINTS, NAMES, BY_NUMBER, BY_NAME, INT, LONG, DOUBLE, POINT);

  static final Groups EMPTY = new Groups(
      List.of(),
      Set.of(),
      Map.of(),
      Map.of(),
      OptionalInt.empty(),
      OptionalLong.empty(),
      OptionalDouble.empty(),
      Optional.empty());

  static final StatType<Groups> TYPE =
      new TestType<>(Groups.class, META, List.of(Point.TYPE), Groups::write, Groups::read);

  Groups withPoints(List<Point> others) {
    return new Groups(
        others, names, byNumber, byName, maybeInt, maybeLong, maybeDouble, maybePoint);
  }

  Groups withByNumber(Map<Long, Point> others) {
    return new Groups(points, names, others, byName, maybeInt, maybeLong, maybeDouble, maybePoint);
  }

  Groups withByName(Map<String, Long> others) {
    return new Groups(
        points, names, byNumber, others, maybeInt, maybeLong, maybeDouble, maybePoint);
  }

  private static void write(Groups value, StatWriter out) throws IOException {
    out.array(POINTS, value.points, Point.TYPE)
        .array(NAMES, value.names, StatCodecs.STRING)
        .dict(BY_NUMBER, value.byNumber, StatKeys.UNSIGNED_LONG, Point.TYPE)
        .dict(BY_NAME, value.byName, StatKeys.STRING, StatCodecs.LONG)
        .u64(INT, value.maybeInt)
        .i64(LONG, value.maybeLong)
        .float64(DOUBLE, value.maybeDouble)
        .optional(POINT, value.maybePoint, Point.TYPE);
  }

  private static Groups read(StatReader in) throws IOException {
    Groups read = EMPTY;
    in.begin(FIELDS);
    for (int field = in.next(); field >= 0; field = in.next()) {
      read = read.with(field, in);
    }
    in.end();
    return read;
  }

  private Groups with(int field, StatReader in) throws IOException {
    return switch (field) {
      case 0 -> withPoints(in.list(Point.TYPE));
      case 2 -> withByNumber(in.map(StatKeys.UNSIGNED_LONG, Point.TYPE));
      case 3 -> withByName(in.map(StatKeys.STRING, StatCodecs.LONG));
      default ->
        new Groups(
            points,
            field == 1 ? in.set(StatCodecs.STRING) : names,
            byNumber,
            byName,
            field == 4 ? OptionalInt.of(in.u32()) : maybeInt,
            field == 5 ? OptionalLong.of(in.i64()) : maybeLong,
            field == 6 ? OptionalDouble.of(in.float64()) : maybeDouble,
            field == 7 ? Optional.of(Point.TYPE.read(in)) : maybePoint);
    };
  }
}
