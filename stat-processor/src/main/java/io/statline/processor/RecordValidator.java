package io.statline.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Judges records as a whole; what is wrong with a component's type the readers have said already. */
final class RecordValidator {
  private static final String OURS = StatProcessor.class.getName();

  private final Compilation compilation;
  private final ComponentRules components = new ComponentRules();
  private final Optional<StrictRules> strict;

  RecordValidator(Compilation compilation, Optional<StrictRules> strict) {
    this.compilation = compilation;
    this.strict = strict;
  }

  void validate(RecordModel record, Problems problems) {
    checkUse(record, problems);
    checkAnnotation(record, problems);
    UserKeys.check("record " + record.name().nestedName(), record.user(), problems);
    checkNames(record, problems);
    checkCycles(record, problems);
    record.components().forEach(component -> components.check(component, problems));
    strict.ifPresent(rules -> rules.check(record, problems));
  }

  private void checkUse(RecordModel record, Problems problems) {
    String name = record.name().nestedName();
    if (!record.element().getTypeParameters().isEmpty()) {
      problems.add(Problem.GENERIC_RECORD, record.place(), name);
    }
    if (!Access.isFromOwnPackage(record.element())) {
      problems.add(
          Problem.HIDDEN_RECORD, record.place(), name, record.name().meta().nestedName());
    }
    if (isMetaTaken(record)) {
      problems.add(
          Problem.META_TAKEN, record.place(), name, record.name().meta().qualifiedName());
    }
  }

  /** One of the last compilation, found on the class path, is about to be replaced. */
  private boolean isMetaTaken(RecordModel record) {
    return compilation
        .find(record.name().meta(), record.element())
        .filter(meta -> !isGeneratedByUs(meta))
        .isPresent();
  }

  private static boolean isGeneratedByUs(TypeElement type) {
    return Mirrors.find(type, Mirrors.GENERATED)
        .map(mirror -> Mirrors.values(mirror).get("value"))
        .filter(value -> value.getValue().equals(OURS))
        .isPresent();
  }

  private static void checkAnnotation(RecordModel record, Problems problems) {
    StatAnnotation stat = record.stat();
    String name = record.name().nestedName();
    if (!stat.kind().isEmpty()) {
      problems.add(Problem.KIND_ON_TYPE, stat.place("kind"), name);
    }
    if (!stat.unit().isEmpty() || !stat.unitName().isEmpty()) {
      String member = stat.unit().isEmpty() ? "unitName" : "unit";
      problems.add(Problem.UNIT_ON_TYPE, stat.place(member), name);
    }
  }

  private static void checkNames(RecordModel record, Problems problems) {
    if (!WireNames.isValid(record.wireName())) {
      String what = "Record " + record.name().nestedName();
      problems.add(Problem.WIRE_NAME, record.namePlace(), what, record.wireName());
    }
    Map<String, ComponentModel> byName = new HashMap<>();
    for (ComponentModel component : record.components()) {
      ComponentModel first = byName.putIfAbsent(component.wireName(), component);
      if (first != null) {
        Place place = component.stat().place("name");
        problems.add(
            Problem.DUPLICATE_NAME, place, component.name(), component.wireName(), first.name());
      }
    }
  }

  private static void checkCycles(RecordModel record, Problems problems) {
    for (RecordComponentElement component : record.element().getRecordComponents()) {
      List<TypeElement> path = Cycles.through(component);
      if (!path.isEmpty()) {
        String names = path.stream()
            .map(type -> JavaName.of(type).nestedName())
            .collect(Collectors.joining(" -> "));
        Place place = Place.of(RecordReader.fieldOf(component));
        problems.add(Problem.CYCLE, place, component.getSimpleName(), names);
      }
    }
  }
}
