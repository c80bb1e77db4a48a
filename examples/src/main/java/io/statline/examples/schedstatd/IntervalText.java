package io.statline.examples.schedstatd;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An interval as a line: {@code 1.000 s: 1234 context switches/s, busy: CPU 0 12 %, CPU 1 3 %}.
 *
 * @since 0.1.0
 */
public final class IntervalText {
  private static final double NANOS_PER_SECOND = 1e9;

  private IntervalText() {}

  /** The line. */
  public static String of(IntervalStats interval) {
    double seconds = interval.interval() / NANOS_PER_SECOND;
    String busy = interval.cpus().entrySet().stream()
        .map(cpu -> "CPU " + cpu.getKey() + " " + busyPercent(cpu.getValue()) + " %")
        .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT, "%.3f s: %s, busy: %s", seconds, switches(interval, seconds), busy);
  }

  private static String switches(IntervalStats interval, double seconds) {
    if (interval.contextSwitches().isEmpty() || seconds == 0) {
      return "no rate of context switches yet";
    }
    return Math.round(interval.contextSwitches().getAsLong() / seconds) + " context switches/s";
  }

  private static long busyPercent(CpuIntervalStats cpu) {
    long busy = cpu.user() + cpu.nice() + cpu.system();
    long all = busy + cpu.idle();
    return all == 0 ? 0 : Math.round(100.0 * busy / all);
  }
}
