package io.statline.sched.sim;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns what was recorded into what tasks do: how long each ran between two sleeps, whoever interrupted it, and how long
 * it slept, or who woke it. How long it waited for a CPU is left out: that is up to the scheduler of the simulation.
 */
final class TraceTasks {

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,9})?");
  private static final Pattern PID = Pattern.compile("[0-9]{1,10}");

  private final Map<Integer, TraceTask> tasks = new LinkedHashMap<>();
  private final Map<Integer, Integer> onCpus = new HashMap<>();
  private long first = -1;
  private long last;

  static long nanos(String seconds) {
    if (!SECONDS.matcher(seconds).matches()) {
      throw new IllegalArgumentException("'" + Lengths.shortened(seconds)
          + "' is not a time: seconds, with nine digits after the point at most");
    }
    return new BigDecimal(seconds)
        .movePointRight(9)
        .min(BigDecimal.valueOf(Long.MAX_VALUE / 2))
        .longValue();
  }

  static int pid(String text) {
    long pid = PID.matcher(text).matches() ? Long.parseLong(text) : 0;
    if (pid < 1 || pid > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "'" + Lengths.shortened(text) + "' is not a pid: a whole number, 1 or more");
    }
    return (int) pid;
  }

  /** A task's name: the last one counts. */
  void name(int pid, String name) {
    task(pid).name = name;
  }

  /** What a CPU is seen to leave is all that it can have run: if that is another task than was seen to get it, lines are missing. */
  void onlyOn(int cpu, int pid) {
    Integer known = onCpus.get(cpu);
    TraceTask task = known == null || known == pid ? null : tasks.get(known);
    if (task != null) {
      task.lose();
    }
  }

  /** Which task a CPU has from now on; 0 for none. */
  void nowOn(int cpu, int pid) {
    onCpus.put(cpu, pid);
  }

  void run(long time, int pid) {
    task(pid).run(passed(time));
  }

  /** A task leaves its CPU; or it was never seen to have one, which is the case for who ran at the start. */
  void leave(long time, int pid, boolean ready) {
    task(pid).leave(passed(time), ready);
  }

  /** A task is about to end: when it leaves its CPU, or now if it has none. */
  void exits(int pid) {
    task(pid).exits();
  }

  void exit(long time, int pid) {
    task(pid).exits();
    task(pid).leave(passed(time), false);
  }

  /** A task wants to run again, woken by another, or with 0 by something else. */
  void wake(long time, int pid, int by) {
    long moment = passed(time);
    TraceTask waker = tasks.get(by);
    task(pid).wake(moment, waker != null && by != pid && waker.isRunning() ? waker : null);
  }

  private TraceTask task(int pid) {
    return tasks.computeIfAbsent(pid, TraceTask::new);
  }

  /** A time since the first line's. */
  private long passed(long time) {
    first = first < 0 ? time : first;
    // Lines of several CPUs are merged by the tools, and may be off by less than a tick.
    last = Math.max(last, time - first);
    if (last > Distribution.LONGEST_NANOS) {
      throw new IllegalArgumentException("more than 366 days after the first line");
    }
    return last;
  }

  Workload workload() {
    WorkloadBuilder workload = Workload.builder();
    tasks.values().forEach(task -> task.settle(last));
    tasks.values().removeIf(task -> !task.hasRun());
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException(
          "no task was seen to run: record sched_switch, sched_waking, "
              + "sched_wakeup and sched_wakeup_new");
    }
    tasks
        .values()
        .forEach(task -> workload.task(task.uniqueName(), builder -> {
          builder.pid(task.pid).startAt(Duration.ofNanos(task.start())).repeat(1);
          task.addTo(builder);
        }));
    return workload.build();
  }
}
