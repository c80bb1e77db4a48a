package io.statline;

/**
 * What a figure means, so that a generic reader knows what may be done with it. Travels as the attribute
 * {@code _kind} with the constant's name in lower case.
 *
 * @since 0.1.0
 */
public enum Kind {
  /** Not said: readers take a number for a gauge, a string for info, an enum or boolean for a state. Sends nothing. */
  AUTO,
  /** Only grows, except at a restart of the daemon. */
  COUNTER,
  /** May go up and down; meaningful by itself. */
  GAUGE,
  /** The amount since this reader's last request: never subtracted, never a total. */
  DELTA,
  /** The largest value seen. */
  PEAK,
  /** The smallest value seen. */
  LOW,
  /** A mean over time or over members; not to be added up. */
  AVERAGE,
  /** An amount per time that the daemon computed itself. */
  RATE,
  /** One of a few named states. */
  STATE,
  /** A fact in words, such as a version. */
  INFO,
  /** Identifies something (a number or name that is no quantity). */
  ID,
  /** A point in time. */
  TIMESTAMP,
  /** A configured or physical bound. */
  LIMIT,
  /** Bits, each with a meaning of its own. */
  BITMAP,
  /** The buckets of a distribution. */
  HISTOGRAM
}
