package io.statline.daemon;

/**
 * The flags.
 *
 * @since 0.1.0
 */
public final class StatFlags {
  /** Flags as they are when none is given. */
  public StatFlags() {}
}
