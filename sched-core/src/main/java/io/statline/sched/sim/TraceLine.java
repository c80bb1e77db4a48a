package io.statline.sched.sim;

/** A line of our own form: seconds, a verb, a pid, and what the verb needs. */
final class TraceLine {

  private static final String RIGHT =
      "; a line is SECONDS and 'run PID', 'ready PID', 'sleep PID', "
          + "'exit PID', 'wake PID', 'wake PID WAKER' or 'name PID NAME'";

  private final TraceTasks tasks;

  TraceLine(TraceTasks tasks) {
    this.tasks = tasks;
  }

  void take(String line) {
    String[] words = line.strip().split("\\s+", 4);
    if (words.length < 3) {
      throw wrong(line);
    }
    long time = TraceTasks.nanos(words[0]);
    int pid = TraceTasks.pid(words[2]);
    String rest = words.length == 4 ? words[3] : "";
    switch (words[1]) {
      case "name" -> tasks.name(pid, needed(line, rest));
      case "wake" -> tasks.wake(time, pid, rest.isEmpty() ? 0 : TraceTasks.pid(rest));
      default -> state(line, time, words[1], pid, rest);
    }
  }

  private void state(String line, long time, String verb, int pid, String rest) {
    if (!rest.isEmpty()) {
      throw wrong(line);
    }
    switch (verb) {
      case "run" -> tasks.run(time, pid);
      case "ready" -> tasks.leave(time, pid, true);
      case "sleep" -> tasks.leave(time, pid, false);
      case "exit" -> tasks.exit(time, pid);
      default -> throw wrong(line);
    }
  }

  private static String needed(String line, String rest) {
    if (rest.isEmpty()) {
      throw wrong(line);
    }
    return rest;
  }

  private static IllegalArgumentException wrong(String line) {
    return new IllegalArgumentException(
        "'" + Lengths.shortened(line) + "' is not understood" + RIGHT);
  }
}
