package io.statline.processor;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes records comparable: to the last bit, and arrays by their elements. */
final class Values {
  private Values() {}

  /** The same value out of lists, sets, maps and scalars only. */
  static Object plain(Object value) {
    if (value instanceof Record record) {
      return plainRecord(record);
    } else if (value instanceof Optional<?> optional) {
      return optional.map(Values::plain);
    } else if (value instanceof Set<?> set) {
      return set.stream().map(Values::plain).collect(Collectors.toSet());
    } else if (value instanceof Collection<?> collection) {
      return collection.stream().map(Values::plain).toList();
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> plain = new LinkedHashMap<>();
      map.forEach((key, element) -> plain.put(key, plain(element)));
      return plain;
    } else if (value.getClass().isArray()) {
      return plainArray(value);
    }
    return value;
  }

  private static List<Object> plainRecord(Record record) {
    List<Object> components = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        components.add(plain(component.getAccessor().invoke(record)));
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return components;
  }

  private static List<Object> plainArray(Object array) {
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(plain(Array.get(array, i)));
    }
    return elements;
  }
}
