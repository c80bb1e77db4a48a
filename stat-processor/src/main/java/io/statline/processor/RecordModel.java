package io.statline.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A record with {@code @Stat}.
 *
 * @param element the record, from which the generated class originates
 * @param name its name in Java
 * @param wireName its name on the wire
 * @param stat what its {@code @Stat} says
 * @param isPublic whether it is public, with all that encloses it
 * @param user its attributes in the order they travel
 * @param components its components in declaration order
 * @param suppressions javac's names of the warnings that using it would bring, because its author deprecated something
 * @param shadowsJavaLang whether its package has classes named as those of {@code java.lang}
 */
record RecordModel(
    TypeElement element,
    JavaName name,
    String wireName,
    StatAnnotation stat,
    boolean isPublic,
    List<UserAttribute> user,
    List<ComponentModel> components,
    List<String> suppressions,
    boolean shadowsJavaLang) {

  RecordModel {
    user = List.copyOf(user);
    components = List.copyOf(components);
    suppressions = List.copyOf(suppressions);
  }

  /** What the names of its metrics start with. */
  String metricPrefix() {
    return attribute("_om_prefix").map(UserAttribute::value).orElse("");
  }

  Optional<UserAttribute> attribute(String key) {
    return user.stream().filter(attribute -> attribute.key().equals(key)).findFirst();
  }

  Place place() {
    return Place.of(element);
  }

  /** Whether all types are known; if not, the fault may be reported elsewhere, at a record that this one holds. */
  boolean isComplete() {
    return components.stream().allMatch(component -> component.shape().isPresent());
  }

  /** Where its name comes from. */
  Place namePlace() {
    return stat.place("name");
  }
}
