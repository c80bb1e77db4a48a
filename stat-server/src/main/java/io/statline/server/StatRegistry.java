package io.statline.server;

import io.statline.protocol.StatSchema;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Target → supplier, and the metadata of all types. Verified, and does not change. */
final class StatRegistry {
  private final Map<String, Target<?>> targets;
  private final StatSchema schema;

  StatRegistry(Map<String, Target<?>> targets, StatSchema schema) {
    this.targets = Collections.unmodifiableMap(targets);
    this.schema = schema;
  }

  @Nullable
  Target<?> find(String name) {
    return targets.get(name);
  }

  /** What to say about a target there is not. */
  String unknown(String name) {
    String nearest = Nearest.to(name, targets.keySet())
        .map(near -> "; did you mean '" + near + "'? There")
        .orElse("; there");
    return "unknown target " + Nearest.quoted(name) + nearest + " are: "
        + String.join(", ", targets.keySet());
  }

  Collection<Target<?>> targets() {
    return targets.values();
  }

  StatSchema schema() {
    return schema;
  }
}
