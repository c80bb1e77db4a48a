package io.statline.processor;

/** Judges a component by itself. */
final class ComponentRules {

  void check(ComponentModel component, Problems problems) {
    StatAnnotation stat = component.stat();
    if (!WireNames.isValid(component.wireName())) {
      String what = "Component '" + component.name() + "'";
      problems.add(Problem.WIRE_NAME, stat.place("name"), what, component.wireName());
    }
    if (stat.top()) {
      problems.add(Problem.TOP_ON_COMPONENT, stat.place("top"), component.name());
    }
    if (stat.kind().equals("COUNTER") && isNoNumber(component)) {
      problems.add(Problem.COUNTER, stat.place("kind"), component.name());
    }
    UserKeys.check("component '" + component.name() + "'", component.user(), problems);
  }

  private static boolean isNoNumber(ComponentModel component) {
    return component.shape().filter(shape -> !shape.value().isNumber()).isPresent();
  }
}
