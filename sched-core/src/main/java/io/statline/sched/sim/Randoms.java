package io.statline.sched.sim;

/** Random bits from a counter: a state of one number for each task, so that what one draws does not depend on others. */
final class Randoms {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Randoms() {}

  /** The state of a task before its first draw. */
  static long first(long seed, int task) {
    return bits(seed + (task + 1) * GOLDEN);
  }

  /** The state after another. */
  static long next(long state) {
    return state + GOLDEN;
  }

  /** The 64 bits of a state. */
  static long bits(long state) {
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
