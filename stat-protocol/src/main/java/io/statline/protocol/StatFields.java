package io.statline.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a type as its reader numbers them, from 0 in declaration order. For generated code.
 *
 * @since 0.1.0
 */
public final class StatFields {
  private static final int UNKNOWN = -1;

  private final String type;
  private final List<StatName> names;
  private final Map<String, Integer> indices = new HashMap<>();

  private StatFields(String type, List<StatName> names) {
    this.type = type;
    this.names = names;
    for (StatName name : names) {
      indices.put(name.wire(), indices.size());
    }
  }

  /** The fields of a type, in order. */
  public static StatFields of(StatMeta type, StatName... names) {
    return new StatFields(type.name(), List.of(names));
  }

  String type() {
    return type;
  }

  int size() {
    return names.size();
  }

  StatName name(int index) {
    return names.get(index);
  }

  /** The number of the field of this name on the wire, or −1. */
  int indexOf(String wire) {
    return indices.getOrDefault(wire, UNKNOWN);
  }
}
