package io.statline.openmetrics;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Metadata as any server could send it, and values that fit it more or less. */
final class HostileMetadata {
  private static final List<String> TYPES = List.of("A", "B", "C", "nowhere", "\u001b[2J");
  private static final List<String> TEXTS = List.of(
      "",
      "a",
      "name",
      "le",
      "path",
      "key",
      "__a",
      "x_total",
      "x_info",
      "x_count",
      "_total",
      "_info",
      "total",
      "\u001b[31m",
      "two\nlines",
      "\ud800",
      "\0",
      "\"\\",
      "a,b,a",
      "true",
      "-1",
      "1e999",
      "a.b",
      "A",
      "µs",
      "😀",
      "x".repeat(1500));
  private static final Map<String, List<String>> ATTRIBUTES = Map.ofEntries(
      Map.entry("_kind", List.of("counter", "gauge", "delta", "histogram", "state", "id", "info")),
      Map.entry("_unit", List.of("seconds", "bytes", "tasks", "total", "info", "per second")),
      Map.entry("_scale", List.of("1e-9", "2^10", "2^-300", "1e299", "0")),
      Map.entry("_type", List.of("bool", "bitset", "set", "i8", "i32", "f32")),
      Map.entry("_values", List.of("A,B,C", ",,", "one", "A,A")),
      Map.entry(
          "_buckets",
          List.of(
              "log2:1",
              "linear:-5:1",
              "explicit:1,2,3",
              "log2:1e308",
              "explicit:",
              "linear:1:1e308")),
      Map.entry("_om_prefix", List.of("p_", "x_", "total")),
      Map.entry("_om_name", List.of("given", "x_total", "X")),
      Map.entry("_om_label", List.of("cpu", "node", "x")),
      Map.entry("_om_skip", List.of("false", "true")));

  private final Random random;

  HostileMetadata(Random random) {
    this.random = random;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  StatSchema schema() {
    List<StatMeta> types = new ArrayList<>();
    TYPES.stream().filter(name -> !name.equals("nowhere")).forEach(name -> types.add(type(name)));
    return StatSchema.of(types);
  }

  private StatMeta type(String name) {
    Map<String, StatField> fields = new LinkedHashMap<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      String field = random.nextInt(3) == 0 ? one(TEXTS) : "x" + random.nextInt(4);
      fields.put(field, new StatField(field, data(), one(TEXTS), attributes(), Map.of()));
    }
    return new StatMeta(name, false, one(TEXTS), attributes(), fields, Map.of());
  }

  private Map<String, String> attributes() {
    Map<String, String> user = new LinkedHashMap<>();
    ATTRIBUTES.forEach((key, sensible) -> {
      if (random.nextInt(5) == 0) {
        user.put(key, random.nextInt(4) == 0 ? one(TEXTS) : one(sensible));
      }
    });
    return user;
  }

  private StatData data() {
    return switch (random.nextInt(9)) {
      case 0, 1 -> StatData.arrayOf(kind());
      case 2, 3 -> StatData.dictOf(StatKind.STRING, kind());
      case 4 -> new StatData.Unknown(one(TEXTS));
      default -> StatData.of(kind());
    };
  }

  private StatKind kind() {
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> StatKind.struct(one(TYPES));
      case 3 -> new StatKind.Unknown("\"i128\"");
      case 4, 5 -> StatKind.STRING;
      case 6 -> StatKind.FLOAT;
      case 7 -> StatKind.I64;
      default -> StatKind.U64;
    };
  }

  /** Mostly what the metadata says. */
  StatValue record(StatSchema schema, StatMeta type, int depth) {
    if (random.nextInt(20) == 0) {
      return garbage(depth);
    }
    Map<String, StatValue> members = new LinkedHashMap<>();
    type.fields()
        .values()
        .forEach(field -> members.put(
            field.name(),
            random.nextInt(8) == 0 ? garbage(depth) : value(schema, field.data(), depth)));
    return new StatValue.Members(members);
  }

  private StatValue value(StatSchema schema, StatData data, int depth) {
    int count = random.nextInt(4);
    if (data instanceof StatData.Array) {
      List<StatValue> items = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        items.add(element(schema, data.element(), depth));
      }
      return new StatValue.Items(items);
    } else if (data instanceof StatData.Dict) {
      Map<String, StatValue> members = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        members.put(one(TEXTS), element(schema, data.element(), depth));
      }
      return new StatValue.Members(members);
    }
    return element(schema, data.element(), depth);
  }

  private StatValue element(StatSchema schema, StatKind kind, int depth) {
    if (kind instanceof StatKind.Struct struct && depth < 4) {
      return schema
          .type(struct.name())
          .map(type -> record(schema, type, depth + 1))
          .orElse(StatValue.missing());
    }
    return kind == StatKind.STRING ? new StatValue.Text(one(TEXTS)) : number();
  }

  private StatValue number() {
    return switch (random.nextInt(8)) {
      case 0 -> new StatValue.Real("1e999999999");
      case 1 -> new StatValue.Real("-0.5e-320");
      case 2 -> new StatValue.Whole(new BigInteger(5000, random).negate());
      case 3 -> new StatValue.Whole(BigInteger.ONE.negate());
      case 4 -> new StatValue.Whole(BigInteger.valueOf(Long.MAX_VALUE));
      default -> new StatValue.Whole(BigInteger.valueOf(random.nextInt(5)));
    };
  }

  private StatValue garbage(int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> StatValue.missing();
      case 1 -> new StatValue.Text(one(TEXTS));
      case 2 ->
        depth > 4 ? number() : new StatValue.Items(List.of(garbage(depth + 1), garbage(depth + 1)));
      case 3 ->
        depth > 4 ? number() : new StatValue.Members(Map.of(one(TEXTS), garbage(depth + 1)));
      default -> number();
    };
  }
}
