package io.statline.protocol;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The metadata of a server: its types by name.
 *
 * @param types in the order they travel
 * @since 0.1.0
 */
public record StatSchema(Map<String, StatMeta> types) {

  /**
   * Copies the map, keeping its order.
   *
   * @throws IllegalArgumentException if a key is not the name of its type
   */
  public StatSchema {
    types.forEach(StatSchema::requireName);
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }

  private static void requireName(String key, StatMeta type) {
    if (!key.equals(type.name())) {
      throw new IllegalArgumentException(
          "Type '" + type.name() + "' is under the key '" + key + "': the key must be its name");
    }
  }

  /** The schema of these types; of two with one name the last. */
  public static StatSchema of(Collection<StatMeta> types) {
    Map<String, StatMeta> byName = new LinkedHashMap<>();
    types.forEach(type -> byName.put(type.name(), type));
    return new StatSchema(byName);
  }

  /** The type that generic readers start from, if there is one. */
  public Optional<StatMeta> top() {
    return types.values().stream().filter(StatMeta::top).findFirst();
  }

  /**
   * The type that generic readers start from: the top one, or without it the first that a target answers; empty if
   * there is neither. {@link StatMeta#target()} says whom to ask.
   */
  public Optional<StatMeta> entry() {
    return top()
        .or(() ->
            types.values().stream().filter(type -> !type.targets().isEmpty()).findFirst());
  }

  /** The type that a target answers, as far as the server says. */
  public Optional<StatMeta> answerOf(String target) {
    return types.values().stream()
        .filter(type -> type.targets().contains(target))
        .findFirst();
  }

  /** The type of this name, if there is one. */
  public Optional<StatMeta> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** A listing for people: each type, the top one first, with its fields, their kinds, units and descriptions. */
  public String describe() {
    return SchemaText.describe(this);
  }

  /** The schema as JSON text, in UTF-8: what a reply to {@code stats_meta} holds. */
  public byte[] toJson() {
    return Json.bytes(json -> SchemaWriter.write(this, json));
  }

  /**
   * The schema of a JSON text, in UTF-8. Members, kinds and shapes this version does not know are kept.
   *
   * @throws StatFormatException if it is none
   */
  public static StatSchema fromJson(byte[] text) throws IOException {
    return SchemaReader.read(text);
  }
}
