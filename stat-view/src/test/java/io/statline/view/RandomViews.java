package io.statline.view;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/** Metadata as any server could send it, and values that fit it more or less. */
final class RandomViews {
  private static final List<String> TYPES = List.of("A", "B", "C", "nowhere", "\u001b[2J");
  private static final List<String> TEXTS = List.of(
      "",
      "a",
      "plain name",
      "\u001b[31mred",
      "two\nlines",
      "\u202eback",
      "\ud800",
      "\u009b2J",
      "a,b,c",
      "true",
      "-1",
      "0",
      "2147483648",
      "NaN",
      "1e999999999",
      "x".repeat(300),
      "µs °C");
  private static final Map<String, List<String>> ATTRIBUTES = Map.ofEntries(
      Map.entry(
          "_kind",
          List.of(
              "counter",
              "gauge",
              "delta",
              "timestamp",
              "histogram",
              "bitmap",
              "state",
              "id",
              "rate",
              "limit",
              "average",
              "info")),
      Map.entry(
          "_unit",
          List.of(
              "seconds", "bytes", "ratio", "hertz", "celsius", "joules", "watts", "volts",
              "amperes", "meters", "grams", "tasks")),
      Map.entry("_scale", List.of("1e-9", "1e-2", "2^10", "2^-300", "1e299", "60", "0", "-1")),
      Map.entry(
          "_type", List.of("bool", "duration", "instant", "bitset", "set", "i8", "i32", "f32")),
      Map.entry("_values", List.of("A,B,C", ",,", "one")),
      Map.entry("_optional", List.of("true", "false")),
      Map.entry(
          "_buckets",
          List.of(
              "log2:1",
              "linear:0:5",
              "linear:-5:1",
              "explicit:1,2,3",
              "log2:1e308",
              "log2:0",
              "explicit:",
              "linear:1e308:1e308")),
      Map.entry("_display_label", List.of("label", "l2")),
      Map.entry("_display_order", List.of("1", "-5", "99999999999")),
      Map.entry("_display_hide", List.of("true")),
      Map.entry("_display_group", List.of("group", "g2")),
      Map.entry("_display_precision", List.of("0", "3", "9", "10")),
      Map.entry("_om_label", List.of("cpu", "node")),
      Map.entry("_foreign", List.of("x")));

  private final Random random;

  RandomViews(Random random) {
    this.random = random;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  StatSchema schema() {
    List<StatMeta> types = new ArrayList<>();
    for (String name : TYPES) {
      if (!name.equals("nowhere")) {
        types.add(type(name));
      }
    }
    return StatSchema.of(types);
  }

  private StatMeta type(String name) {
    Map<String, StatField> fields = new LinkedHashMap<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      String field = random.nextInt(4) == 0 ? one(TEXTS) : "field_" + i;
      fields.put(field, new StatField(field, data(), one(TEXTS), attributes(), Map.of()));
    }
    return new StatMeta(name, false, one(TEXTS), attributes(), fields, Map.of());
  }

  private Map<String, String> attributes() {
    Map<String, String> user = new LinkedHashMap<>();
    ATTRIBUTES.forEach((key, sensible) -> {
      if (random.nextInt(4) == 0) {
        user.put(key, random.nextInt(5) == 0 ? one(TEXTS) : one(sensible));
      }
    });
    return user;
  }

  private StatData data() {
    return switch (random.nextInt(9)) {
      case 0, 1 -> StatData.arrayOf(kind());
      case 2, 3 ->
        StatData.dictOf(one(List.of(StatKind.I64, StatKind.U64, StatKind.STRING)), kind());
      case 4 -> new StatData.Unknown(one(TEXTS));
      default -> StatData.of(kind());
    };
  }

  private StatKind kind() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> StatKind.struct(one(TYPES));
      case 2 -> new StatKind.Unknown("\"i128\"");
      case 3 -> StatKind.STRING;
      case 4 -> StatKind.FLOAT;
      case 5 -> StatKind.I64;
      default -> StatKind.U64;
    };
  }

  StatSample<StatValue> sample(StatSchema schema, StatMeta type) {
    OptionalLong at =
        random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty();
    OptionalLong up =
        random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty();
    return new StatSample<>(record(schema, type, 0), at, up, random.nextLong());
  }

  /** Mostly what the metadata says. */
  private StatValue record(StatSchema schema, StatMeta type, int depth) {
    if (random.nextInt(15) == 0) {
      return garbage(depth);
    }
    Map<String, StatValue> members = new LinkedHashMap<>();
    type.fields().values().forEach(field -> {
      if (random.nextInt(8) > 0) {
        members.put(
            field.name(),
            random.nextInt(8) == 0 ? garbage(depth) : value(schema, field.data(), depth));
      }
    });
    return random.nextInt(8) == 0 ? withMore(members, depth) : new StatValue.Members(members);
  }

  private StatValue withMore(Map<String, StatValue> members, int depth) {
    members.put(one(TEXTS), garbage(depth));
    return new StatValue.Members(members);
  }

  private StatValue value(StatSchema schema, StatData data, int depth) {
    int count = random.nextInt(depth == 0 && random.nextInt(4) == 0 ? 70 : 4);
    if (data instanceof StatData.Array) {
      List<StatValue> items = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        items.add(element(schema, data.element(), depth));
      }
      return new StatValue.Items(items);
    } else if (data instanceof StatData.Dict) {
      Map<String, StatValue> members = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        String key = random.nextBoolean() ? Integer.toString(random.nextInt(100)) : one(TEXTS);
        members.put(key, element(schema, data.element(), depth));
      }
      return new StatValue.Members(members);
    }
    return element(schema, data.element(), depth);
  }

  private StatValue element(StatSchema schema, StatKind kind, int depth) {
    if (kind instanceof StatKind.Struct struct) {
      StatMeta type = schema.type(struct.name()).orElse(StatMeta.builder("none").build());
      return depth > 2 ? StatValue.missing() : record(schema, type, depth + 1);
    }
    if (kind == StatKind.STRING) {
      return new StatValue.Text(one(TEXTS));
    }
    return kind == StatKind.FLOAT && random.nextBoolean() ? real() : whole();
  }

  private StatValue garbage(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> StatValue.missing();
      case 1 -> new StatValue.Text(one(TEXTS));
      case 2 -> real();
      case 3 ->
        depth > 4 ? whole() : new StatValue.Items(List.of(garbage(depth + 1), garbage(depth + 1)));
      case 4 -> depth > 4 ? real() : new StatValue.Members(Map.of(one(TEXTS), garbage(depth + 1)));
      default -> whole();
    };
  }

  private StatValue real() {
    String exponent = random.nextInt(4) == 0 ? "e" + (random.nextInt(700) - 350) : "";
    String text = random.nextInt(20) == 0
        ? one(List.of("1e999999999", "1e-999999999", "-0.0", "0e999999999", "1." + "7".repeat(500)))
        : random.nextDouble() * 100 + exponent;
    return new StatValue.Real(text.replaceAll("E.*e", "e"));
  }

  private StatValue whole() {
    int bits = random.nextInt(20) == 0 ? 5000 : random.nextInt(70);
    BigInteger value = new BigInteger(bits, random);
    return new StatValue.Whole(random.nextInt(6) == 0 ? value.negate() : value);
  }
}
