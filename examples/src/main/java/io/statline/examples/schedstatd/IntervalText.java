package io.statline.examples.schedstatd;

import io.statline.protocol.StatSample;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What happened between two samples as a line: {@code 1.000 s: 1234 context switches/s, busy: CPU 0 12 %, CPU 1 3 %}.
 *
 * @since 0.1.0
 */
public final class IntervalText {
  private static final double NANOS_PER_SECOND = 1e9;

  private IntervalText() {}

  /** The line, from two samples of {@code schedstatd}, which says when it took them. */
  public static String between(StatSample<SchedStats> before, StatSample<SchedStats> now) {
    SchedStats interval = SchedStatsMeta.TYPE.delta(now, before);
    double seconds = seconds(before, now);
    String busy = interval.cpus().entrySet().stream()
        .map(cpu -> "CPU " + cpu.getKey() + " " + busyPercent(cpu.getValue().times()) + " %")
        .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT, "%.3f s: %s, busy: %s", seconds, switches(interval, seconds), busy);
  }

  private static double seconds(StatSample<SchedStats> before, StatSample<SchedStats> now) {
    long then = now.isRestartedSince(before) ? 0 : before.upNanos().orElseThrow();
    return (now.upNanos().orElseThrow() - then) / NANOS_PER_SECOND;
  }

  private static String switches(SchedStats interval, double seconds) {
    if (interval.contextSwitches().isEmpty() || seconds == 0) {
      return "no rate of context switches";
    }
    return Math.round(interval.contextSwitches().getAsLong() / seconds) + " context switches/s";
  }

  private static long busyPercent(CpuTimes cpu) {
    long busy = cpu.user() + cpu.nice() + cpu.system();
    long all = busy + cpu.idle();
    return all == 0 ? 0 : Math.round(100.0 * busy / all);
  }
}
