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

/** Values made from metadata, in which each number is another one. */
final class CountedValues {
  private static final int ELEMENTS = 3;

  private final StatSchema schema;
  private final List<Double> numbers = new ArrayList<>();
  private int last;

  CountedValues(StatSchema schema) {
    this.schema = schema;
  }

  StatValue record(StatMeta type) {
    Map<String, StatValue> members = new LinkedHashMap<>();
    type.fields().forEach((name, field) -> members.put(name, field(field)));
    return new StatValue.Members(members);
  }

  private StatValue field(StatField field) {
    if (field.data() instanceof StatData.Datum) {
      return element(field);
    }
    Map<String, StatValue> elements = new LinkedHashMap<>();
    for (int i = 0; i < ELEMENTS; i++) {
      elements.put(Integer.toString(i), element(field));
    }
    return field.data() instanceof StatData.Array
        ? new StatValue.Items(List.copyOf(elements.values()))
        : new StatValue.Members(elements);
  }

  private StatValue element(StatField field) {
    if (field.data().element() instanceof StatKind.Struct struct) {
      return record(schema.type(struct.name()).orElseThrow());
    } else if (field.data().element() == StatKind.STRING) {
      return new StatValue.Text("text");
    }
    int number = ++last;
    if (!FamilyType.isLeftOut(field)) {
      numbers.add((double) number);
    }
    return field.data().element() == StatKind.FLOAT
        ? new StatValue.Real(number + ".0")
        : new StatValue.Whole(BigInteger.valueOf(number));
  }

  /** All numbers that are to be exported. */
  List<Double> numbers() {
    return numbers;
  }
}
