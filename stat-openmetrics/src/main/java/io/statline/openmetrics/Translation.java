package io.statline.openmetrics;

import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.statline.openmetrics.RecordPlan.FactPlan;
import io.statline.openmetrics.RecordPlan.FigurePlan;
import io.statline.openmetrics.RecordPlan.HeldPlan;
import io.statline.protocol.StatData;
import io.statline.view.StatValue;
import io.statline.view.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One value on its way to families. Not safe for several threads. */
final class Translation {
  private final Budget budget;
  private final int mostLines;
  private final LeftOut leftOut = new LeftOut();
  private final Map<Family, Points> families = new LinkedHashMap<>();

  Translation(int mostLines, List<String> leftOutBefore) {
    this.mostLines = mostLines;
    budget = new Budget(mostLines);
    leftOut.addAll(leftOutBefore);
  }

  /** Adds a record with all that it holds, and the values of the labels around it. */
  void add(RecordPlan plan, StatValue value, List<String> labels) {
    if (!(value instanceof StatValue.Members members)) {
      if (!(value instanceof StatValue.Missing)) {
        leftOut.add(plan.path(), "it is no record");
      }
      return;
    }
    List<String> own = plan.way().map(way -> Elements.and(labels, way)).orElse(labels);
    members.values().forEach((name, member) -> { // not field by field, of which there may be many
      FigurePlan figure = plan.figures().get(name);
      if (figure != null) {
        addFigure(figure, member, own);
      }
      HeldPlan held = plan.held().get(name);
      if (held != null) {
        addHeld(held, member, labels);
      }
    });
    plan.facts().ifPresent(facts -> addFacts(plan.path(), facts, members, own));
  }

  private void addHeld(HeldPlan plan, StatValue value, List<String> labels) {
    new Elements(plan.field().data(), value, labels)
        .forEach(
            (record, all) -> add(plan.record(), record, all),
            reason -> leftOut.add(plan.record().path(), reason));
  }

  private void addFigure(FigurePlan plan, StatValue value, List<String> labels) {
    boolean whole = plan.family().type() == FamilyType.HISTOGRAM;
    StatData shape =
        whole ? StatData.of(plan.field().data().element()) : plan.field().data();
    new Elements(shape, value, labels)
        .forEach(
            (each, all) -> addValue(plan, each, all), reason -> leftOut.add(plan.path(), reason));
  }

  private void addValue(FigurePlan plan, StatValue value, List<String> labels) {
    if (value instanceof StatValue.Missing || isSpent()) {
      return;
    }
    List<String> all = labels;
    if (plan.family().type() == FamilyType.INFO) {
      all = Elements.and(labels, StringText.of(value).orElse(""));
    }
    Point point = plan.maker().make(value, labels(plan.labels(), all));
    addPoint(plan.path(), plan.family(), point);
  }

  private void addFacts(
      ValuePath path, FactPlan plan, StatValue.Members members, List<String> labels) {
    List<String> names = new ArrayList<>(plan.labels());
    List<String> values = new ArrayList<>(labels);
    members.values().forEach((name, value) -> {
      String label = plan.facts().get(name);
      if (label != null) {
        StringText.of(value).ifPresent(text -> {
          names.add(label);
          values.add(text);
        });
        if (value instanceof StatValue.Items || value instanceof StatValue.Members) {
          leftOut.add(path.member(name), "it is no string");
        }
      }
    });
    if (names.size() > plan.labels().size() && !isSpent()) {
      Labels all = labels(names, values);
      addPoint(path, plan.family(), Point.of(new InfoDataPointSnapshot(all), 1));
    }
  }

  private static Labels labels(List<String> names, List<String> values) {
    return Labels.of(names.toArray(String[]::new), values.toArray(String[]::new));
  }

  private boolean isSpent() {
    if (budget.isSpent()) {
      cutOff();
    }
    return budget.isSpent();
  }

  private void addPoint(ValuePath path, Family family, Point point) {
    if (point.snapshot().isEmpty()) {
      leftOut.add(path, point.reason());
      return;
    }
    Labels labels = point.snapshot().get().getLabels();
    if (!budget.take(point.lines(), family.name().length() + length(labels))) {
      cutOff();
    } else if (!families
        .computeIfAbsent(family, key -> new Points())
        .add(point.snapshot().get())) {
      leftOut.add(path, "another one has the same labels");
    }
  }

  private static int length(Labels labels) {
    return labels.stream()
        .mapToInt(label -> label.getName().length() + label.getValue().length())
        .sum();
  }

  private void cutOff() {
    leftOut.add(
        "What is beyond " + mostLines + " series, or a quarter of a gigabyte, is left out.");
  }

  MetricTranslation result() {
    List<MetricSnapshot> snapshots = new ArrayList<>();
    families.forEach(
        (family, points) -> snapshots.add(points.family(family.type(), family.metadata())));
    return new MetricTranslation(new MetricSnapshots(snapshots), leftOut.sentences());
  }
}
