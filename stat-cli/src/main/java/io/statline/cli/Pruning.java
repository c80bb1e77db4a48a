package io.statline.cli;

import io.statline.view.StatValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value without what is not meant. */
final class Pruning {
  private Pruning() {}

  /** What the patterns lead to, and what holds it. Elements of arrays stay where they are: those before are null. */
  static StatValue prune(StatValue value, List<FieldPattern> patterns) {
    return pruned(value, patterns.stream().map(FieldPattern::steps).toList())
        .orElseGet(() -> new StatValue.Members(Map.of()));
  }

  /** Whether all of a place is meant, if these ways lead on from it. */
  static boolean isWhole(List<List<FieldStep>> ways) {
    return ways.stream().anyMatch(List::isEmpty);
  }

  private static Optional<StatValue> pruned(StatValue value, List<List<FieldStep>> ways) {
    if (ways.isEmpty()) {
      return Optional.empty();
    } else if (isWhole(ways)) {
      return Optional.of(value);
    } else if (value instanceof StatValue.Members members) {
      return Optional.of(members(members, ways));
    }
    return value instanceof StatValue.Items items
        ? Optional.of(items(items, ways))
        : Optional.empty();
  }

  private static StatValue members(StatValue.Members members, List<List<FieldStep>> ways) {
    Map<String, StatValue> kept = new LinkedHashMap<>();
    members.values().forEach((name, child) -> {
      List<List<FieldStep>> next = ways.stream()
          .filter(way -> way.get(0).leadsTo(name))
          .map(Pruning::rest)
          .toList();
      pruned(child, next).ifPresent(part -> kept.put(name, part));
    });
    return new StatValue.Members(kept);
  }

  private static StatValue items(StatValue.Items items, List<List<FieldStep>> ways) {
    List<StatValue> kept = new ArrayList<>();
    for (int i = 0; i < items.values().size(); i++) {
      int index = i;
      List<List<FieldStep>> next = ways.stream()
          .filter(way -> way.get(0).leadsTo(index))
          .map(Pruning::rest)
          .toList();
      Optional<StatValue> part = pruned(items.values().get(i), next);
      if (part.isPresent()) {
        while (kept.size() < i) {
          kept.add(StatValue.missing());
        }
        kept.add(part.get());
      }
    }
    return new StatValue.Items(kept);
  }

  static List<FieldStep> rest(List<FieldStep> way) {
    return way.subList(1, way.size());
  }
}
