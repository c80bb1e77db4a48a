package io.statline.protocol;

import io.statline.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /**
   * What the figure means: {@code _kind}, or, where that is absent or unknown, what follows from the rest: a state for
   * booleans and enums, info for other strings, a gauge for other numbers. {@link Kind#AUTO} if it holds records, which
   * have no meaning of their own, or something this version does not know.
   */
  public Kind kind() {
    return FieldMeaning.kind(this);
  }

  /** The unit; empty if it has none, or one that makes no sense. */
  public Optional<StatUnit> unit() {
    return StatUnit.parse(user.getOrDefault("_unit", ""), user.getOrDefault("_scale", "1"));
  }

  /** Which values the elements count; empty if it is no histogram, or one of an unknown scheme. */
  public Optional<StatBuckets> buckets() {
    return StatBuckets.parse(user.getOrDefault("_buckets", ""));
  }

  /** What the value was in the daemon, where its kind on the wire says less. */
  public Optional<StatForm> form() {
    return StatForm.parse(user.getOrDefault("_type", ""));
  }

  /** The names of the values there may be, in order; empty if it is no enum. */
  public List<String> values() {
    return FieldMeaning.list(user, "_values");
  }

  /** Whether it may be absent. */
  public boolean isOptional() {
    return user.getOrDefault("_optional", "").equals("true");
  }

  /** How to lay it out for people. */
  public StatDisplay display() {
    return StatDisplay.of(user);
  }
}
