package io.statline.openmetrics;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Gives each family names of its own: the first one keeps what it wished for. */
final class FamilyNames {
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * The name that a family gets: the one it wishes; or, if another type's family has that, with the name of its own
   * type in it; or with a number.
   *
   * @param type the name of the type that it belongs to
   * @param reserved names that it cannot have either
   */
  MetricName settle(MetricName wished, String type, Set<String> reserved) {
    MetricName name = wished;
    if (isOfAnother(name, type) || reserved.contains(name.family())) {
      name = wished.qualified(SnakeCase.of(CleanText.name(type)));
    }
    MetricName start = name;
    while (isTaken(name) || reserved.contains(name.family())) {
      name = start.numbered(numbers.merge(start.family(), 2, (number, two) -> number + 1));
    }
    name.type().taken(name.family()).forEach(taken -> owners.put(taken, type));
    return name;
  }

  private boolean isOfAnother(MetricName name, String type) {
    return name.type().taken(name.family()).stream()
        .anyMatch(taken -> owners.containsKey(taken) && !type.equals(owners.get(taken)));
  }

  private boolean isTaken(MetricName name) {
    return name.type().taken(name.family()).stream().anyMatch(owners::containsKey);
  }
}
