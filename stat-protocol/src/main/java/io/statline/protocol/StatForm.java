package io.statline.protocol;

import java.util.Locale;
import java.util.Optional;

/**
 * What a value was in the daemon, where its kind on the wire says less: the attribute {@code _type}.
 *
 * @since 0.1.0
 */
public enum StatForm {
  /** A boolean, as 0 or 1. */
  BOOL,
  /** A {@link java.time.Duration}, in the field's unit. */
  DURATION,
  /** An {@link java.time.Instant}, since 1970-01-01 in the field's unit. */
  INSTANT,
  /** A {@link java.util.BitSet}: 64 bits an element, the lowest first. */
  BITSET,
  /** A {@link java.util.Set} of records, whose order says nothing. */
  SET,
  /** A signed integer of 8 bits that is subtracted as such. */
  I8,
  /** A signed integer of 16 bits that is subtracted as such. */
  I16,
  /** A signed integer of 32 bits that is subtracted as such. */
  I32,
  /** A float of 32 bits that is subtracted as such. */
  F32;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** As it travels: {@code bool}, {@code duration}, … */
  @Override
  public String toString() {
    return wireName;
  }

  static Optional<StatForm> parse(String text) {
    for (StatForm form : values()) {
      if (form.wireName.equals(text)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
