package io.statline.protocol;

import java.util.List;

/** A small record with the code a processor would generate for it. */
record Point(String name, double load) {
  private static final StatName NAME = StatName.of("name", "name");
  private static final StatName LOAD = StatName.of("load", "load");
  static final StatMeta META = StatMeta.builder("Point")
      .field("name", StatData.of(StatKind.STRING), "")
      .field("load", StatData.of(StatKind.FLOAT), "")
      .build();
  private static final StatFields FIELDS = StatFields.of(META, NAME, LOAD);

  static final StatType<Point> TYPE = new TestType<>(
      Point.class,
      META,
      List.of(),
      (value, out) -> out.value(NAME, value.name, StatCodecs.STRING).float64(LOAD, value.load),
      Point::read);

  private static Point read(StatReader in) throws java.io.IOException {
    String name = "";
    double load = 0;
    in.begin(FIELDS);
    for (int field = in.next(); field >= 0; field = in.next()) {
      switch (field) {
        case 0 -> name = in.string();
        default -> load = in.float64();
      }
    }
    in.end();
    return new Point(name, load);
  }
}
