package io.statline.examples.sched;

import io.statline.sched.SchedCounters;
import io.statline.sched.SchedExit;
import io.statline.sched.memory.FaultStats;
import java.time.Duration;
import java.util.Locale;

/** What a scheduler tells when it ends. */
final class Summary {
  private Summary() {}

  static String text(
      String name, SchedExit exit, Duration elapsed, SchedCounters counters, FaultStats faults) {
    return String.format(Locale.ROOT, "%s: ran %.1f s; %s%n", name, elapsed.toNanos() / 1e9, exit)
        + dispatches(counters)
        + faults(faults);
  }

  private static String dispatches(SchedCounters counters) {
    return String.format(
        Locale.ROOT,
        "dispatches   %,d by the scheduler, %,d without it; %,d cancelled, %,d bounced, %,d failed, %,d congestions%n",
        counters.userDispatches(),
        counters.kernelDispatches(),
        counters.cancelledDispatches(),
        counters.bouncedDispatches(),
        counters.failedDispatches(),
        counters.congestions());
  }

  private static String faults(FaultStats faults) {
    String all = String.format(Locale.ROOT, "%,d minor, %,d major", faults.minor(), faults.major());
    return faults.armed()
        ? String.format(
            Locale.ROOT,
            "page faults  %,d minor, %,d major after the warm-up; %s in all%n",
            faults.minorArmed(),
            faults.majorArmed(),
            all)
        : String.format("page faults  not watched: it ended before the warm-up was over%n");
  }
}
