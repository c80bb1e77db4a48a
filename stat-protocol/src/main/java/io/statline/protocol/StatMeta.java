package io.statline.protocol;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The metadata of one statistics type: what a generic reader needs to know instead of its class.
 *
 * @param name the type's name on the wire
 * @param top whether generic readers start from this type
 * @param desc a description for people, empty if there is none
 * @param user attributes, keys starting with {@code _}, in the order they travel; empty if there are none
 * @param fields the fields by name, in the order they travel
 * @param other members this version does not know, as JSON text by name: kept, never needed
 * @since 0.1.0
 */
public record StatMeta(
    String name,
    boolean top,
    String desc,
    Map<String, String> user,
    Map<String, StatField> fields,
    Map<String, String> other) {

  /** Copies the maps, keeping their order. */
  public StatMeta {
    user = Collections.unmodifiableMap(new LinkedHashMap<>(user));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
  }

  /** Starts the metadata of the type {@code name}; for generated code and for tools that serve recorded metadata. */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** The names of the types its fields hold directly, each once, in order. */
  public Set<String> structs() {
    Set<String> names = new LinkedHashSet<>();
    for (StatField field : fields.values()) {
      if (field.data().element() instanceof StatKind.Struct struct) {
        names.add(struct.name());
      }
    }
    return names;
  }

  /** The targets that answer this type, as far as the server says. */
  public List<String> targets() {
    List<String> targets = FieldMeaning.list(user, "_targets");
    return targets.isEmpty() && top ? List.of(StatRequest.TOP) : targets;
  }

  /**
   * The target that generic readers ask for this type: {@code top} if that answers it, as others may want arguments,
   * else the first; empty if the server says none.
   */
  public Optional<String> target() {
    List<String> targets = targets();
    return targets.contains(StatRequest.TOP)
        ? Optional.of(StatRequest.TOP)
        : targets.stream().findFirst();
  }

  /** The names of the arguments that its targets understand, as far as the server says. */
  public List<String> args() {
    return FieldMeaning.list(user, "_args");
  }

  /** The label that tells the members of a dict of this type apart ({@code _om_label}), empty if none is said. */
  public String label() {
    return user.getOrDefault("_om_label", "");
  }

  /** How to lay values of this type out for people. */
  public StatDisplay display() {
    return StatDisplay.of(user);
  }

  /** Collects a type's metadata. Not safe for several threads. */
  public static final class Builder {
    private final String name;
    private boolean top;
    private String desc = "";
    private Map<String, String> user = Map.of();
    private final Map<String, StatField> fields = new LinkedHashMap<>();

    private Builder(String name) {
      this.name = name;
    }

    /** Marks the type as the one that generic readers start from. */
    public Builder top() {
      top = true;
      return this;
    }

    /** Sets the description. */
    public Builder desc(String text) {
      desc = text;
      return this;
    }

    /**
     * Sets the type's attributes, each {@code "_key=value"}.
     *
     * @throws IllegalArgumentException if one is not of this form or a key comes twice
     */
    public Builder user(String... attributes) {
      user = attributes(attributes);
      return this;
    }

    /**
     * Adds a field.
     *
     * @param field its name on the wire
     * @param data its shape
     * @param text its description, empty for none
     * @param attributes its attributes, each {@code "_key=value"}
     * @throws IllegalArgumentException if there is such a field, an attribute is not of this form or a key comes twice
     */
    public Builder field(String field, StatData data, String text, String... attributes) {
      StatField added = new StatField(field, data, text, attributes(attributes), Map.of());
      if (fields.putIfAbsent(field, added) != null) {
        throw new IllegalArgumentException("Type " + name + " has two fields '" + field + "'");
      }
      return this;
    }

    /** Adds fields as they are, after those added so far; one of the same name is replaced. */
    public Builder fields(Collection<StatField> added) {
      added.forEach(field -> fields.put(field.name(), field));
      return this;
    }

    /** The metadata as collected so far. */
    public StatMeta build() {
      return new StatMeta(name, top, desc, user, fields, Map.of());
    }

    private Map<String, String> attributes(String... attributes) {
      Map<String, String> map = new LinkedHashMap<>();
      for (String attribute : attributes) {
        int equals = attribute.indexOf('=');
        if (equals < 0 || !attribute.startsWith("_")) {
          throw new IllegalArgumentException(
              "Attribute '" + attribute + "' of " + name + " is not _key=value");
        }
        String key = attribute.substring(0, equals);
        if (map.putIfAbsent(key, attribute.substring(equals + 1)) != null) {
          throw new IllegalArgumentException(
              "Attribute '" + key + "' of " + name + " is given twice");
        }
      }
      return map;
    }
  }
}
