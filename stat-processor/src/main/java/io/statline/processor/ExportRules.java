package io.statline.processor;

import java.util.Optional;

/** Strict rules about components that exporters would misread. */
final class ExportRules {
  private final HeldRecords held;

  ExportRules(HeldRecords held) {
    this.held = held;
  }

  void check(String prefix, Figure figure, Problems problems) {
    if (figure.type() != MetricName.Type.GAUGE) {
      checkWidth(Problem.NARROW_COUNTER, figure, problems);
    } else if (figure.isBitmapOfElements()) {
      checkWidth(Problem.NARROW_BITMAP, figure, problems);
    }
    if (figure.isExported()) {
      checkEnd(prefix, figure, problems);
    }
    if (figure.holdsRecords() && !figure.isSkipped()) {
      checkLabel(figure, problems);
    }
  }

  /** The buckets of a histogram are counters too. */
  private static void checkWidth(Problem problem, Figure figure, Problems problems) {
    ComponentModel component = figure.component();
    boolean isNarrow = component
        .shape()
        .map(shape -> shape.value().scalar())
        .filter(Scalar::isNarrow)
        .isPresent();
    if (isNarrow) {
      String type = TypeText.of(component.place().element().asType());
      problems.add(problem, component.place(), component.name(), type);
    }
  }

  private static void checkEnd(String prefix, Figure figure, Problems problems) {
    String metric = MetricName.of(prefix, figure);
    Optional<String> end = MetricName.misleadingEnd(metric, figure.type());
    if (end.isPresent()) {
      Problem problem = end.get().equals("_total") ? Problem.TOTAL_NAME : Problem.HISTOGRAM_NAME;
      problems.add(problem, figure.namePlace(), figure.component().name(), metric);
    }
  }

  /** Not needed for a figure whose name is wrong by its unit: that is one fault. */
  void checkWords(String prefix, Figure figure, Problems problems) {
    if (!figure.isExported()) {
      return;
    }
    String metric = MetricName.of(prefix, figure);
    MetricWords.misleading(metric)
        .ifPresent(word -> problems.add(
            Problem.METRIC_WORD, figure.namePlace(), figure.component().name(), metric, word));
  }

  private void checkLabel(Figure figure, Problems problems) {
    ComponentModel component = figure.component();
    if (component.type().container() != ShapeModel.Container.MAP
        || figure.attribute("_om_label").isPresent()) {
      return;
    }
    Optional<RecordModel> record = held.in(component);
    if (record.isPresent() && record.get().attribute("_om_label").isEmpty()) {
      String name = record.get().name().nestedName();
      problems.add(Problem.MAP_LABEL, component.place(), component.name(), name);
    }
  }
}
