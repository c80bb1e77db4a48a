package io.statline.view;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that mostly fit their metadata, and values that such a one may have become. */
final class SchemaValues {
  private static final BigInteger[] CORNERS = {
    BigInteger.ONE.negate(),
    BigInteger.valueOf(127),
    BigInteger.valueOf(-128),
    BigInteger.valueOf(Long.MIN_VALUE),
    BigInteger.valueOf(Long.MAX_VALUE),
    BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE),
    BigInteger.ONE.shiftLeft(64)
  };
  private static final String[] REALS = {
    "0.5", "1.0", "-2.25", "1e308", "-1e308", "1e400", "-0.0", "0.1"
  };
  private static final int MOST_ELEMENTS = 3;
  private static final int MOST_DEPTH = 4;

  private final Random random;
  private final StatSchema schema;

  SchemaValues(Random random, StatSchema schema) {
    this.random = random;
    this.schema = schema;
  }

  StatValue record(StatMeta type, int depth) {
    Map<String, StatValue> members = new LinkedHashMap<>();
    type.fields().forEach((name, field) -> {
      if (random.nextInt(8) > 0) {
        members.put(name, field(field, depth));
      }
    });
    members.put("foreign", new StatValue.Whole(BigInteger.TEN));
    return new StatValue.Members(members);
  }

  private StatValue field(StatField field, int depth) {
    int size = random.nextInt(MOST_ELEMENTS);
    StatKind element = field.data().element();
    if (field.data() instanceof StatData.Datum || random.nextInt(20) == 0) {
      return element(element, depth);
    } else if (field.data() instanceof StatData.Array) {
      List<StatValue> items = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        items.add(element(element, depth));
      }
      return new StatValue.Items(items);
    }
    Map<String, StatValue> entries = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      entries.put("k" + random.nextInt(MOST_ELEMENTS), element(element, depth));
    }
    return new StatValue.Members(entries);
  }

  private StatValue element(StatKind kind, int depth) {
    if (random.nextInt(20) == 0) {
      return odd();
    } else if (kind instanceof StatKind.Struct struct && depth < MOST_DEPTH) {
      return schema
          .type(struct.name())
          .map(type -> record(type, depth + 1))
          .orElse(StatValue.missing());
    } else if (kind == StatKind.FLOAT) {
      return random.nextInt(4) == 0 ? StatValue.missing() : real();
    }
    return kind == StatKind.STRING ? new StatValue.Text("text") : whole();
  }

  private StatValue odd() {
    return switch (random.nextInt(5)) {
      case 0 -> StatValue.missing();
      case 1 -> new StatValue.Text("7");
      case 2 -> new StatValue.Items(List.of(whole(), real()));
      case 3 -> new StatValue.Members(Map.of("k0", whole()));
      default -> real();
    };
  }

  private StatValue real() {
    return new StatValue.Real(REALS[random.nextInt(REALS.length)]);
  }

  private StatValue whole() {
    return new StatValue.Whole(
        random.nextInt(3) == 0
            ? CORNERS[random.nextInt(CORNERS.length)]
            : BigInteger.valueOf(random.nextInt(100)));
  }

  /** What may come after a value: with each number often a little more, and now and then something else. */
  StatValue next(StatValue old, StatMeta type) {
    return random.nextInt(10) == 0 ? record(type, 0) : grown(old);
  }

  private StatValue grown(StatValue old) {
    if (random.nextInt(25) == 0) {
      return odd();
    } else if (old instanceof StatValue.Whole number) {
      return new StatValue.Whole(number.value().add(BigInteger.valueOf(random.nextInt(6) - 1)));
    } else if (old instanceof StatValue.Items items) {
      List<StatValue> grown = new ArrayList<>(items.values());
      grown.replaceAll(this::grown);
      grown.addAll(random.nextInt(8) == 0 ? List.of(whole()) : List.of());
      return new StatValue.Items(grown);
    } else if (old instanceof StatValue.Members members) {
      Map<String, StatValue> grown = new LinkedHashMap<>(members.values());
      grown.replaceAll((key, value) -> grown(value));
      grown.keySet().removeIf(key -> random.nextInt(10) == 0);
      return new StatValue.Members(grown);
    }
    return random.nextBoolean() ? old : real();
  }
}
