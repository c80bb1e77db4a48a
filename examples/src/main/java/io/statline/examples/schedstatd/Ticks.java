package io.statline.examples.schedstatd;

/**
 * The unit of the times in {@code /proc/stat}: the kernel's clock ticks for programs, 1/100 second on every machine
 * that runs Java.
 *
 * <p>They are served as they are: in nanoseconds the largest of them would no longer fit 64 bits, and no digit would
 * be gained.
 */
final class Ticks {
  static final String UNIT = "_unit=seconds";
  static final String SCALE = "_scale=1e-2";

  private Ticks() {}
}
