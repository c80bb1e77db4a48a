package io.statline.systems;

import io.statline.Kind;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatForm;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatReader;
import io.statline.protocol.StatSchema;
import io.statline.protocol.StatType;
import io.statline.view.StatValue;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Values of a system, made from its metadata alone: the same for the same seed, and counters grow. */
final class SampleValues {
  /** Fits into the narrowest components, whose width metadata does not say. */
  private static final int SMALL = 1 << 15;

  private static final int STEP = 1_000_000;
  private static final int ELEMENTS = 3;

  private final StatSchema schema;
  private final Random random;
  private long steps;

  SampleValues(StatSchema schema, long seed) {
    this.schema = schema;
    this.random = new Random(seed);
  }

  /** The next value of a type. */
  synchronized <T> T next(StatType<T> type) throws IOException {
    steps++;
    return StatReader.fromJson(type, record(type.meta()).toJson());
  }

  private StatValue record(StatMeta type) {
    Map<String, StatValue> members = new LinkedHashMap<>();
    type.fields().forEach((name, field) -> members.put(name, field(field)));
    return new StatValue.Members(members);
  }

  private StatValue field(StatField field) {
    if (field.data() instanceof StatData.Array) {
      return new StatValue.Items(
          Stream.generate(() -> element(field)).limit(ELEMENTS).toList());
    }
    return field.data() instanceof StatData.Dict dict ? dict(field, dict) : element(field);
  }

  /** Two keys that stay, and one that may go. */
  private StatValue dict(StatField field, StatData.Dict dict) {
    List<String> keys = new ArrayList<>(keys(dict));
    keys.add(keys.get(0) + random.nextInt(ELEMENTS));
    Map<String, StatValue> members = new LinkedHashMap<>();
    keys.forEach(key -> members.put(key, element(field)));
    return new StatValue.Members(members);
  }

  /** The keys that every dict of this shape has; none if it is no dict. */
  static List<String> keys(StatData data) {
    if (!(data instanceof StatData.Dict dict)) {
      return List.of();
    }
    return dict.key() == StatKind.STRING ? List.of("first", "second") : List.of("701", "702");
  }

  private StatValue element(StatField field) {
    if (field.data().element() instanceof StatKind.Struct struct) {
      return record(schema.type(struct.name()).orElseThrow());
    }
    if (field.data().element() == StatKind.STRING) {
      return new StatValue.Text("text " + random.nextInt(SMALL));
    }
    return field.data().element() == StatKind.FLOAT
        ? new StatValue.Real(number(field) + ".5")
        : new StatValue.Whole(BigInteger.valueOf(number(field)));
  }

  private long number(StatField field) {
    if (field.form().filter(StatForm.BOOL::equals).isPresent()) {
      return random.nextInt(2);
    }
    boolean grows = field.kind() == Kind.COUNTER || field.kind() == Kind.HISTOGRAM;
    return grows ? steps * STEP + random.nextInt(STEP) : random.nextInt(SMALL);
  }
}
