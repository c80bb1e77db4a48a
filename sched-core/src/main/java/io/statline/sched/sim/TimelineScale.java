package io.statline.sched.sim;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Where a moment lies in a picture, and which moments are marked on its axis. */
final class TimelineScale {

  /** How many marks there are at most. */
  private static final int MARKS = 10;

  final long from;
  final long to;
  final int left;
  final int width;

  TimelineScale(long from, long to, int left, int width) {
    this.from = from;
    this.to = Math.max(to, from + 1);
    this.left = left;
    this.width = width;
  }

  double x(long time) {
    return left + (double) (time - from) / (to - from) * width;
  }

  /** How wide a length is. */
  double wide(long nanos) {
    return (double) nanos / (to - from) * width;
  }

  /** The column of a pixel's width in which a moment lies, from 0. */
  int column(long time) {
    return (int) Math.min(width - 1, wide(time - from));
  }

  /** The distance of marks: 1, 2 or 5 of a power of ten. */
  long step() {
    long step = 1;
    int[] factors = {2, 5, 10};
    long base = 1;
    for (int i = 0; (to - from) / step >= MARKS; i++) {
      step = base * factors[i % 3];
      base *= i % 3 == 2 ? 10 : 1;
    }
    return step;
  }

  long firstMark() {
    long step = step();
    return (from + step - 1) / step * step;
  }

  /** A mark's text in the unit of the step, so that all marks have the same. */
  String mark(long time) {
    long step = step();
    return step >= 100_000_000
        ? in(time, 9) + " s"
        : step >= 100_000 ? in(time, 6) + " ms" : step >= 100 ? in(time, 3) + " µs" : time + " ns";
  }

  private static String in(long nanos, int digits) {
    return BigDecimal.valueOf(nanos, digits).stripTrailingZeros().toPlainString();
  }

  /** A moment to the microsecond, for tooltips. */
  static String moment(long nanos) {
    return BigDecimal.valueOf(nanos, 6).setScale(3, RoundingMode.HALF_UP).toPlainString() + " ms";
  }
}
