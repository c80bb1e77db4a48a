package io.statline.sched.sim;

/** Reads a recording line by line, in either of two forms; comments and empty lines are left out. */
final class TraceReader {

  private final TraceTasks tasks = new TraceTasks();
  private final TraceLine own = new TraceLine(tasks);
  private final FtraceLine ftrace = new FtraceLine(tasks);

  private TraceReader() {}

  static Workload read(String text) throws WorkloadFormatException {
    TraceReader reader = new TraceReader();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      reader.read(line, number);
    }
    return reader.workload();
  }

  private void read(String line, int number) throws WorkloadFormatException {
    try {
      if (!isRemark(line) && !ftrace.take(line)) {
        own.take(line);
      }
    } catch (IllegalArgumentException e) {
      throw new WorkloadFormatException("line " + number + ": " + e.getMessage(), e);
    }
  }

  /** Also what trace-cmd writes at the head, and where the kernel says that it lost events. */
  private static boolean isRemark(String line) {
    return line.isBlank()
        || line.startsWith("#")
        || line.startsWith("cpus=")
        || line.startsWith("CPU ")
        || line.startsWith("CPU:");
  }

  private Workload workload() throws WorkloadFormatException {
    try {
      return tasks.workload();
    } catch (IllegalArgumentException e) {
      throw new WorkloadFormatException("at the end: " + e.getMessage(), e);
    }
  }
}
