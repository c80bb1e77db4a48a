package io.statline.sched.ext;

import io.statline.sched.Decision;
import io.statline.sched.QueuedTask;
import io.statline.sched.SchedBackend.Event;
import io.statline.sched.SchedCounters;
import io.statline.sched.SchedException;
import io.statline.sched.SchedExit;
import java.util.Optional;

/**
 * The BPF half as it is loaded. The driver's thread uses it, but for what says otherwise; nothing of it after {@link
 * #close}.
 */
final class Session implements AutoCloseable {

  private static final int EINTR = 4;
  private static final int EAGAIN = 11;
  private static final int EBUSY = 16;

  private final BpfObject object;
  private final RingBufferReader news;
  private final UserRingBufferWriter decisions;
  private final SharedState shared;
  private final BpfProgram submit;
  private final BpfProgram pickIdle;
  private final Waiter waiter;

  private int unsubmitted;
  private long looksSeen;
  private boolean lookMissed;
  private volatile long read;
  private volatile long waiting;

  Session(BpfObject object) throws SchedException {
    this.object = object;
    news = object.reader("news");
    decisions = object.writer("decisions");
    shared = new SharedState(object.variables(".bss", SharedState.BYTES));
    submit = new BpfProgram(object, "submit");
    pickIdle = new BpfProgram(object, "pick_idle");
    waiter = new Waiter(object.mapFd("news"));
  }

  BpfObject object() {
    return object;
  }

  /** Tells the kernel's half who decides: the calling thread of this process. */
  void begin() throws SchedException {
    try (BpfProgram begin = new BpfProgram(object, "begin")) {
      int error = begin.run();
      if (error < 0) {
        throw new SchedException("the kernel does not run BPF programs: " + LibC.error(-error));
      }
    }
  }

  Event poll(QueuedTask task) {
    for (int at = news.peek(); at >= 0; at = news.peek()) {
      Event event = Wire.readNews(news.data(), at, task);
      news.release();
      if (event == Event.QUEUED) {
        count();
      }
      if (event != Event.NONE) {
        return event;
      }
    }
    return Event.NONE;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes it
  private void count() {
    read++;
  }

  boolean dispatch(Decision decision) {
    int at = decisions.reserve(Wire.DECISION_BYTES);
    if (at < 0) {
      submit();
      at = decisions.reserve(Wire.DECISION_BYTES);
    }
    if (at < 0) {
      return false;
    }
    Wire.writeDecision(decisions.data(), at, decision);
    decisions.commit();
    unsubmitted++;
    return true;
  }

  /** Has the decisions carried out; those that the kernel does not take now stay for the next time. */
  private void submit() {
    if (unsubmitted == 0) {
      return;
    }
    int result = submit.run();
    if (result >= 0) {
      unsubmitted = 0;
    } else if (!isTransient(-result)) {
      throw new IllegalStateException(
          "the kernel does not carry out decisions: " + LibC.error(-result));
    }
  }

  private static boolean isTransient(int errno) {
    return errno == EINTR || errno == EAGAIN || errno == EBUSY;
  }

  int selectIdleCpu(int pid) {
    if (!shared.mayBeIdle()) {
      return -1;
    }
    shared.askFor(pid);
    return Math.max(-1, pickIdle.run());
  }

  long dispatchedWaiting() {
    return shared.decided() + unsubmitted;
  }

  void notifyWaiting(long tasks) {
    submit();
    waiting = tasks;
    shared.waiting(tasks);
    // A CPU that looked before it could know of these tasks has asked nobody.
    long looks = shared.looks();
    lookMissed = tasks > 0 && looks != looksSeen;
    looksSeen = looks;
  }

  void await(long nanos) {
    submit();
    if (nanos > 0 && !lookMissed) {
      waiter.await(nanos);
    }
    lookMissed = false;
  }

  /** From any thread. */
  void wakeUp() {
    waiter.wake();
  }

  /** From any thread. */
  Optional<SchedExit> exit() {
    return shared.ended() ? Optional.of(shared.exit()) : Optional.empty();
  }

  /** From any thread. */
  SchedCounters counters() {
    return shared.counters(read, waiting);
  }

  /** From any thread. */
  int onlineCpus() {
    return shared.onlineCpus();
  }

  @Override
  public void close() {
    waiter.close();
    submit.close();
    pickIdle.close();
    object.close();
  }
}
