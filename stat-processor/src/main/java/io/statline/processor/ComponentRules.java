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
    component.shape().ifPresent(shape -> {
      if (component.buckets().isPresent()) {
        BucketsRules.check(component, shape, problems);
      } else {
        KindRules.check(component, shape, problems);
      }
    });
    UserKeys.check("component '" + component.name() + "'", component.user(), problems);
  }
}
