package io.statline.examples.schedstatd;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What happened between two readings. */
final class Intervals {
  private Intervals() {}

  /** The difference of two readings that were taken {@code nanos} apart. */
  static IntervalStats between(SchedStats before, SchedStats now, long nanos) {
    return new IntervalStats(
        nanos,
        grown(before.contextSwitches(), now.contextSwitches()),
        grown(before.forks(), now.forks()),
        grown(before.interrupts(), now.interrupts()),
        grown(before.pressure(), now.pressure(), PressureStats::total),
        cpus(before.cpus(), now.cpus()));
  }

  private static Map<Integer, CpuIntervalStats> cpus(
      Map<Integer, CpuStats> before, Map<Integer, CpuStats> now) {
    Map<Integer, CpuIntervalStats> common = new TreeMap<>(); // one that just came has no interval
    now.forEach((cpu, stats) -> {
      if (before.containsKey(cpu)) {
        common.put(cpu, cpu(before.get(cpu), stats));
      }
    });
    return common;
  }

  private static CpuIntervalStats cpu(CpuStats before, CpuStats now) {
    CpuTimes then = before.times();
    CpuTimes times = now.times();
    var queueThen = before.runQueue();
    var queue = now.runQueue();
    return new CpuIntervalStats(
        grown(then.user(), times.user()),
        grown(then.nice(), times.nice()),
        grown(then.system(), times.system()),
        grown(then.idle(), times.idle()),
        grown(queueThen, queue, RunQueueStats::runTime),
        grown(queueThen, queue, RunQueueStats::waitTime),
        grown(queueThen, queue, RunQueueStats::timeslices));
  }

  private static <T> OptionalLong grown(
      Optional<T> before, Optional<T> now, ToLongFunction<T> figure) {
    return before.isPresent() && now.isPresent()
        ? OptionalLong.of(grown(figure.applyAsLong(before.get()), figure.applyAsLong(now.get())))
        : OptionalLong.empty();
  }

  private static OptionalLong grown(OptionalLong before, OptionalLong now) {
    return before.isPresent() && now.isPresent()
        ? OptionalLong.of(grown(before.getAsLong(), now.getAsLong()))
        : OptionalLong.empty();
  }

  /** Some of the kernel's counters go back a little now and then; nothing happened, rather than 2^64 events. */
  private static long grown(long before, long now) {
    return Long.compareUnsigned(now, before) > 0 ? now - before : 0;
  }
}
