package io.statline.protocol;

import com.fasterxml.jackson.core.io.SerializedString;

/**
 * A field's name, encoded once. For generated code: one constant per component.
 *
 * @since 0.1.0
 */
public final class StatName {
  private final String component;
  private final SerializedString wire;
  private final boolean optional;

  private StatName(String component, String wire, boolean optional) {
    this.component = component;
    this.wire = new SerializedString(wire);
    this.optional = optional;
    this.wire.asQuotedUTF8();
  }

  /**
   * The name of a field that is always there.
   *
   * @param component the record component's name, for messages
   * @param wire the name on the wire
   */
  public static StatName of(String component, String wire) {
    return new StatName(component, wire, false);
  }

  /**
   * The name of a field that may be absent.
   *
   * @param component the record component's name, for messages
   * @param wire the name on the wire
   */
  public static StatName optional(String component, String wire) {
    return new StatName(component, wire, true);
  }

  String component() {
    return component;
  }

  String wire() {
    return wire.getValue();
  }

  SerializedString encoded() {
    return wire;
  }

  boolean isOptional() {
    return optional;
  }

  /** The name on the wire. */
  @Override
  public String toString() {
    return wire.getValue();
  }
}
