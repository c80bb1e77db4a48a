package io.statline.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** The strict rule that a record, with all it holds, is exported under different names. */
final class MetricClashes {
  private static final int NAMED = 5;

  private final HeldRecords held;

  MetricClashes(HeldRecords held) {
    this.held = held;
  }

  void check(RecordModel record, Problems problems) {
    checkOwn(Metric.of(record), problems);
    checkHeld(record, problems);
  }

  private static void checkOwn(List<Metric> metrics, Problems problems) {
    for (int i = 1; i < metrics.size(); i++) {
      Metric metric = metrics.get(i);
      Optional<Metric> first = metric.firstClash(metrics.subList(0, i));
      if (first.isPresent()) {
        problems.add(
            Problem.METRIC_TWICE,
            metric.figure().namePlace(),
            metric.component(),
            metric.name(),
            first.get().name(),
            first.get().component());
      }
    }
  }

  private void checkHeld(RecordModel record, Problems problems) {
    Map<ComponentModel, Map<TypeElement, RecordModel>> branches = new LinkedHashMap<>();
    record.components().forEach(component -> branches.put(component, held.exportedBy(component)));
    Map<TypeElement, RecordModel> before = new LinkedHashMap<>(Map.of(record.element(), record));
    branches.forEach((component, branch) -> {
      branch.values().stream()
          .filter(later -> !before.containsKey(later.element()))
          .forEach(later -> before.values().stream()
              .filter(earlier -> !isSaidElsewhere(earlier, later, branches.values()))
              .forEach(earlier -> check(component, earlier, later, problems)));
      before.putAll(branch);
    });
  }

  /** Both come by one component, so that a record further in has the fault. */
  private static boolean isSaidElsewhere(
      RecordModel one, RecordModel other, Iterable<Map<TypeElement, RecordModel>> branches) {
    for (Map<TypeElement, RecordModel> branch : branches) {
      if (branch.containsKey(one.element()) && branch.containsKey(other.element())) {
        return true;
      }
    }
    return false;
  }

  private static void check(
      ComponentModel component, RecordModel earlier, RecordModel later, Problems problems) {
    List<Metric> others = Metric.of(earlier);
    List<String> names = Metric.of(later).stream()
        .filter(metric -> metric.firstClash(others).isPresent())
        .map(Metric::name)
        .toList();
    if (!names.isEmpty()) {
      problems.add(
          Problem.METRIC_HELD,
          component.place(),
          component.name(),
          later.name().nestedName(),
          earlier.name().nestedName(),
          text(names));
    }
  }

  private static String text(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = names.size() - NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
