package io.statline.view;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random records of any class, and what such a record may have become: grown, equal, reset, with more or less in it. */
final class RandomInstances {
  private static final int MOST_ELEMENTS = 4;

  private final Random random;
  private final RandomScalars scalars;

  RandomInstances(Random random) {
    this.random = random;
    this.scalars = new RandomScalars(random);
  }

  /** A record; after an old one, if that is given. */
  <T> T record(Class<T> type, @Nullable Object old) throws ReflectiveOperationException {
    List<Object> values = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Object before = old == null ? null : component.getAccessor().invoke(old);
      values.add(value(component.getGenericType(), before));
      types.add(component.getType());
    }
    Constructor<T> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
    return constructor.newInstance(values.toArray());
  }

  private Object value(Type type, @Nullable Object old) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType held) {
      return held((Class<?>) held.getRawType(), held.getActualTypeArguments(), old);
    }
    Class<?> plain = boxed((Class<?>) type);
    if (plain.isArray()) {
      return array(plain.getComponentType(), old);
    } else if (plain.isRecord()) {
      return record(plain, old);
    }
    return old == null ? scalars.any(plain) : scalars.next(plain, old);
  }

  private Object held(Class<?> holder, Type[] arguments, @Nullable Object old)
      throws ReflectiveOperationException {
    if (holder == Map.class) {
      return map(arguments[0], arguments[1], old == null ? Map.of() : (Map<?, ?>) old);
    } else if (holder == Optional.class) {
      Object before = old == null ? null : ((Optional<?>) old).orElse(null);
      return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value(arguments[0], before));
    }
    List<?> before = old == null ? List.of() : List.copyOf((Collection<?>) old);
    List<Object> list = list(arguments[0], before);
    return holder == Set.class ? new LinkedHashSet<>(list) : list;
  }

  private Map<Object, Object> map(Type key, Type value, Map<?, ?> old)
      throws ReflectiveOperationException {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : old.entrySet()) {
      if (random.nextInt(5) > 0) {
        map.put(entry.getKey(), value(value, entry.getValue()));
      }
    }
    while (random.nextInt(3) > 0) {
      map.put(value(key, null), value(value, null));
    }
    return map;
  }

  private List<Object> list(Type element, List<?> old) throws ReflectiveOperationException {
    List<Object> list = new ArrayList<>();
    int size = size(old.size());
    for (int i = 0; i < size; i++) {
      list.add(value(element, i < old.size() ? old.get(i) : null));
    }
    return list;
  }

  private Object array(Class<?> element, @Nullable Object old) throws ReflectiveOperationException {
    int before = old == null ? 0 : Array.getLength(old);
    Object array = Array.newInstance(element, size(before));
    for (int i = 0; i < Array.getLength(array); i++) {
      Array.set(array, i, value(element, i < before ? Array.get(old, i) : null));
    }
    return array;
  }

  private int size(int before) {
    return before == 0 || random.nextInt(5) == 0 ? random.nextInt(MOST_ELEMENTS) : before;
  }

  private static Class<?> boxed(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
  }
}
