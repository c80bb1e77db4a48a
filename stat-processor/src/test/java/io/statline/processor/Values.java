package io.statline.processor;

import io.statline.protocol.StatHistogram;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
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
    } else if (value instanceof StatHistogram histogram) {
      return List.of(histogram.buckets(), plainArray(histogram.counts()));
    } else if (value.getClass().isArray()) {
      return plainArray(value);
    }
    return value instanceof Number number ? plainNumber(number) : value;
  }

  /** Adders and atomics are equal to themselves only. */
  private static Object plainNumber(Number value) {
    return value instanceof LongAdder
            || value instanceof AtomicLong
            || value instanceof AtomicInteger
        ? (Object) value.longValue()
        : value;
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
