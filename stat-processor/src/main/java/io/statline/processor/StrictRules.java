package io.statline.processor;

/** What is demanded with {@code -Astatline.strict=true} only: that a record makes sense to its readers. */
final class StrictRules {
  private final UnitRules units = new UnitRules();
  private final ExportRules exports;
  private final MetricClashes clashes;

  StrictRules(HeldRecords held) {
    exports = new ExportRules(held);
    clashes = new MetricClashes(held);
  }

  void check(RecordModel record, Problems problems) {
    if (record.stat().desc().isBlank()) {
      String what = "Record " + record.name().nestedName();
      problems.add(Problem.NO_DESCRIPTION, record.stat().place("desc"), what);
    }
    record.components().forEach(component -> check(record, component, problems));
    clashes.check(record, problems);
  }

  private void check(RecordModel record, ComponentModel component, Problems problems) {
    StatAnnotation stat = component.stat();
    if (stat.desc().isBlank()) {
      String what = "Component '" + component.name() + "'";
      problems.add(Problem.NO_DESCRIPTION, stat.place("desc"), what);
    }
    Figure figure = new Figure(component);
    boolean sound = units.check(figure, problems);
    exports.check(record.metricPrefix(), figure, problems);
    if (sound) {
      exports.checkWords(record.metricPrefix(), figure, problems);
    }
  }
}
