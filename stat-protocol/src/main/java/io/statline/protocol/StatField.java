package io.statline.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The metadata of one field of a statistics type.
 *
 * @param name its name on the wire
 * @param data its shape
 * @param desc a description for people, empty if there is none
 * @param user attributes, keys starting with {@code _}, in the order they travel; empty if there are none
 * @param other members this version does not know, as JSON text by name: kept, never needed
 * @since 0.1.0
 */
public record StatField(
    String name, StatData data, String desc, Map<String, String> user, Map<String, String> other) {

  /** Copies the maps, keeping their order. */
  public StatField {
    user = Collections.unmodifiableMap(new LinkedHashMap<>(user));
    other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
  }
}
