package io.statline.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value as a flat map: each leaf by its path, whose steps are {@code .name} and {@code [0]}. */
record FlatValue(Map<List<String>, StatValue> leaves) {

  static FlatValue of(StatValue value) {
    Map<List<String>, StatValue> leaves = new LinkedHashMap<>();
    collect(List.of(), value, leaves);
    return new FlatValue(leaves);
  }

  private static void collect(
      List<String> path, StatValue value, Map<List<String>, StatValue> leaves) {
    if (value instanceof StatValue.Items items && !items.values().isEmpty()) {
      for (int i = 0; i < items.values().size(); i++) {
        collect(plus(path, "[" + i + "]"), items.values().get(i), leaves);
      }
    } else if (value instanceof StatValue.Members members && !members.values().isEmpty()) {
      members.values().forEach((name, held) -> collect(plus(path, "." + name), held, leaves));
    } else {
      leaves.put(path, value);
    }
  }

  private static List<String> plus(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return List.copyOf(longer);
  }

  /** The leaves below a path. */
  Map<List<String>, StatValue> below(List<String> path) {
    Map<List<String>, StatValue> below = new LinkedHashMap<>(leaves);
    below
        .keySet()
        .removeIf(
            leaf -> leaf.size() <= path.size() || !leaf.subList(0, path.size()).equals(path));
    return below;
  }
}
