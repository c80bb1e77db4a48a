package io.statline.sched;

/**
 * What a driver does when there is no news.
 *
 * @since 0.1.0
 */
public enum WaitMode {
  /** It sleeps until the kernel wakes it: no CPU time without work, some microseconds later. The default. */
  BLOCKING,
  /** It looks again at once: the shortest way to a decision, at the price of a whole CPU. */
  BUSY_POLL
}
