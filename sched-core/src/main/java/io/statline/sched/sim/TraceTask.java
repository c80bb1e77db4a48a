package io.statline.sched.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one task of a recording did so far. */
final class TraceTask {

  private static final long NEVER = -1;

  final int pid;
  String name = "";
  private final List<Consumer<TaskBuilder>> phases = new ArrayList<>();
  private long start = NEVER;
  private long ranSince = NEVER;
  private long sleptSince = NEVER;
  private long ran;
  private boolean hasRun;
  private boolean exiting;
  private boolean ended;

  TraceTask(int pid) {
    this.pid = pid;
  }

  boolean isRunning() {
    return ranSince != NEVER;
  }

  boolean hasRun() {
    return hasRun;
  }

  long start() {
    return start;
  }

  /** The name and the pid: names repeat. */
  String uniqueName() {
    return name.isEmpty() ? "task-" + pid : name + "-" + pid;
  }

  void run(long time) {
    if (ended || isRunning()) {
      return;
    }
    if (sleptSince != NEVER) {
      wake(time, null); // Its waking was not recorded.
    }
    begin(time);
    ranSince = time;
  }

  /** It has left its CPU, nobody knows when: this stretch does not count. */
  void lose() {
    ranSince = NEVER;
  }

  void leave(long time, boolean ready) {
    if (ended) {
      return;
    }
    begin(time);
    pause(time);
    if (ready && !exiting) {
      return;
    }
    endRun();
    ended = exiting;
    sleptSince = time;
  }

  /** Wanted by somebody, or by nobody who is known: then it slept for as long as it did. */
  void wake(long time, @Nullable TraceTask waker) {
    boolean asleep = sleptSince != NEVER;
    if (ended || (!asleep && start != NEVER)) {
      return;
    }
    begin(time);
    if (asleep && waker != null && waker.hasRunAt(time)) {
      waker.wakes(this, time);
      phases.add(TaskBuilder::block);
    } else if (asleep && time > sleptSince) {
      Duration slept = Duration.ofNanos(time - sleptSince);
      phases.add(task -> task.sleep(slept));
    }
    sleptSince = NEVER;
  }

  /** Whether it is on a CPU and can be kept: a task is only in the workload if it runs. */
  private boolean hasRunAt(long time) {
    return hasRun || time > ranSince;
  }

  private void wakes(TraceTask other, long time) {
    pause(time);
    ranSince = time;
    endRun();
    phases.add(task -> {
      if (other.hasRun()) {
        task.wake(other.uniqueName());
      }
    });
  }

  void exits() {
    exiting = true;
    if (!isRunning()) {
      ended = true;
    }
  }

  /** The recording is over. */
  void settle(long time) {
    pause(time);
    endRun();
    ended = true;
  }

  void addTo(TaskBuilder builder) {
    phases.forEach(phase -> phase.accept(builder));
  }

  private void begin(long time) {
    start = start == NEVER ? time : start;
  }

  private void pause(long time) {
    ran += isRunning() ? time - ranSince : 0;
    ranSince = NEVER;
  }

  private void endRun() {
    if (ran > 0) {
      Duration length = Duration.ofNanos(ran);
      phases.add(task -> task.run(length));
      hasRun = true;
    }
    ran = 0;
  }
}
