package io.statline.view;

import io.statline.protocol.StatData;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Schemas as strangers may send them: of all shapes, with loops, missing types and attributes that make no sense. */
final class RandomSchemas {
  static final String ROOT = "T0";
  private static final int TYPES = 4;
  private static final int MOST_FIELDS = 7;
  private static final String[] KINDS = {
    "counter", "counter", "counter", "counter", "histogram", "histogram", "gauge", "delta", "?", ""
  };
  private static final String[] FORMS = {"", "", "", "set", "i8", "i16", "i32", "f32", "bool", "?"};
  private static final String[] BUCKETS = {"", "", "", "log2:1", "?"};
  private static final String[] SCALES = {"", "", "1e-9", "2^10", "?"};

  private final Random random;

  RandomSchemas(Random random) {
    this.random = random;
  }

  StatSchema schema() {
    List<StatMeta> types = new ArrayList<>();
    for (int i = 0; i < TYPES; i++) {
      StatMeta.Builder type = StatMeta.builder("T" + i);
      int fields = 1 + random.nextInt(MOST_FIELDS);
      for (int field = 0; field < fields; field++) {
        type.field("f" + field, data(), "", attributes());
      }
      types.add(type.build());
    }
    return StatSchema.of(types);
  }

  private String[] attributes() {
    List<String> attributes = new ArrayList<>();
    add(attributes, "_kind", KINDS);
    add(attributes, "_type", FORMS);
    add(attributes, "_buckets", BUCKETS);
    add(attributes, "_scale", SCALES);
    add(attributes, "_unit", "", "seconds");
    add(attributes, "_optional", "", "", "true");
    return attributes.toArray(String[]::new);
  }

  private void add(List<String> attributes, String key, String... values) {
    String value = values[random.nextInt(values.length)];
    if (!value.isEmpty()) {
      attributes.add(key + "=" + value);
    }
  }

  private StatData data() {
    return switch (random.nextInt(7)) {
      case 0, 1 -> StatData.of(kind());
      case 2, 3 -> StatData.arrayOf(kind());
      case 4, 5 -> StatData.dictOf(StatKind.STRING, kind());
      default -> new StatData.Unknown("\"matrix\":\"u64\"");
    };
  }

  private StatKind kind() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> StatKind.struct("T" + random.nextInt(TYPES + 1)); // of the last there is none
      case 3 -> new StatKind.Unknown("\"u128\"");
      default -> StatKind.Scalar.values()[random.nextInt(StatKind.Scalar.values().length)];
    };
  }
}
