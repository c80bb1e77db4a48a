package io.statline.sched.sim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the kernel's own tracing, as {@code trace} in tracefs, {@code trace-cmd report} and {@code perf script} print
 * it. Of its events, {@code sched_switch}, {@code sched_waking}, {@code sched_wakeup}, {@code sched_wakeup_new} and
 * {@code sched_process_exit} are used; all others are left out.
 */
final class FtraceLine {

  /** Longer lines are not the kernel's. */
  private static final int LONGEST = 2_000;

  private static final Pattern LINE = Pattern.compile(
      "\\s*(.{1,64}?)[-\\s](?:[0-9]+/)?([0-9]+)\\s+(?:\\([^)]{0,20}\\)\\s+)?\\[([0-9]{1,6})\\]\\s+(?:(\\S{1,12})\\s+)?"
          + "([0-9]+\\.[0-9]+):\\s+(?:[0-9]+\\s+)?(?:\\w+:)?(\\w+):\\s*(.*)");

  private static final Pattern SWITCH = Pattern.compile(
      "prev_comm=(.*?) prev_pid=([0-9]+) prev_prio=\\S+ prev_state=(\\S+) ==> next_comm=(.*?) next_pid=([0-9]+) .*");

  private static final Pattern SHORT_SWITCH =
      Pattern.compile("(.*?):([0-9]+) \\[\\S+\\] (\\S+) ==> (.*?):([0-9]+) \\[.*");

  private static final Pattern TASK = Pattern.compile("comm=(.*?) pid=([0-9]+) .*");

  private static final Pattern SHORT_TASK = Pattern.compile("(.*?):([0-9]+) \\[.*");

  private final TraceTasks tasks;

  FtraceLine(TraceTasks tasks) {
    this.tasks = tasks;
  }

  /** False if it is no such line. */
  boolean take(String line) {
    Matcher matcher = LINE.matcher(line);
    if (line.length() > LONGEST || !matcher.matches()) {
      return false;
    }
    event(matcher, TraceTasks.nanos(matcher.group(5)), matcher.group(7));
    return true;
  }

  private void event(Matcher line, long time, String what) {
    switch (line.group(6)) {
      case "sched_switch" -> switched(time, Integer.parseInt(line.group(3)), what);
      case "sched_waking", "sched_wakeup" -> woken(time, waker(line), what);
      case "sched_wakeup_new" -> woken(time, 0, what);
      case "sched_process_exit" -> {
        Matcher task = match(what, TASK, SHORT_TASK, "a task's exit");
        // It runs on for a moment: the switch that follows is its end.
        tasks.exits(TraceTasks.pid(task.group(2)));
      }
      default -> {} // Of no interest here.
    }
  }

  /** Who wakes: the line's task, unless an interrupt only happened to it. The fields are: irqs off, need to switch, in which interrupt. */
  private static int waker(Matcher line) {
    String state = line.group(4);
    boolean interrupt =
        state != null && state.length() > 2 && "hHsZz".indexOf(state.charAt(2)) >= 0;
    return interrupt || state == null ? 0 : Integer.parseInt(line.group(2));
  }

  private void switched(long time, int cpu, String what) {
    Matcher to = match(what, SWITCH, SHORT_SWITCH, "a switch");
    int previous = number(to.group(2));
    int next = number(to.group(5));
    tasks.onlyOn(cpu, previous);
    if (previous != 0) {
      tasks.name(previous, to.group(1));
      tasks.leave(time, previous, to.group(3).startsWith("R"));
    }
    if (next != 0) {
      tasks.name(next, to.group(4));
      tasks.run(time, next);
    }
    tasks.nowOn(cpu, next);
  }

  private void woken(long time, int waker, String what) {
    Matcher task = match(what, TASK, SHORT_TASK, "a wake-up");
    int pid = TraceTasks.pid(task.group(2));
    tasks.name(pid, task.group(1));
    tasks.wake(time, pid, waker);
  }

  private static Matcher match(String what, Pattern one, Pattern other, String name) {
    // The short form is written by older tools.
    for (Pattern pattern : new Pattern[] {one, other}) {
      Matcher matcher = pattern.matcher(what + " ");
      if (matcher.matches()) {
        return matcher;
      }
    }
    throw new IllegalArgumentException("'" + Lengths.shortened(what) + "' is not understood as "
        + name + " of the kernel's tracing");
  }

  private static int number(String pid) {
    return pid.equals("0") ? 0 : TraceTasks.pid(pid);
  }
}
