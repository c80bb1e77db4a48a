package io.statline.sched;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A kernel that plays a script of news, waits for real, and writes down what is called. */
final class FakeBackend implements SchedBackend {

  final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  final Queue<Event> script = new ArrayDeque<>();
  Consumer<String> onCall = call -> {};
  volatile Optional<SchedExit> exit = Optional.empty();
  volatile boolean attached;
  volatile boolean closed;
  volatile int waits;
  private volatile boolean woken;
  private volatile Thread waiter;

  private void call(String name) {
    calls.add(name);
    onCall.accept(name);
  }

  long count(String name) {
    synchronized (calls) {
      return calls.stream().filter(name::equals).count();
    }
  }

  @Override
  public void attach() {
    call("attach");
    attached = true;
  }

  @Override
  public void detach() {
    attached = false;
    call("detach");
  }

  @Override
  public Event poll(QueuedTask task) {
    onCall.accept("poll");
    Event event = script.poll();
    task.identify(5, 1);
    return event == null ? Event.NONE : event;
  }

  @Override
  public void await(long timeoutNanos) {
    onCall.accept("await");
    waits++;
    waiter = Thread.currentThread();
    if (!woken && timeoutNanos > 0) {
      LockSupport.parkNanos(this, timeoutNanos);
    }
    woken = false;
  }

  @Override
  public void wakeUp() {
    call("wakeUp");
    woken = true;
    LockSupport.unpark(waiter);
  }

  @Override
  public void notifyWaiting(long tasks) {
    onCall.accept("notifyWaiting");
  }

  @Override
  public Optional<SchedExit> exit() {
    onCall.accept("exit");
    return exit;
  }

  @Override
  public SchedCounters counters() {
    return new SchedCounters(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Override
  public int cpus() {
    return 1;
  }

  @Override
  public int onlineCpus() {
    return 1;
  }

  @Override
  public long nowNanos() {
    return System.nanoTime();
  }

  @Override
  public int selectIdleCpu(int pid, int previousCpu, long flags) {
    return -1;
  }

  @Override
  public boolean dispatch(Decision decision) {
    return true;
  }

  @Override
  public long dispatchedWaiting() {
    return 0;
  }

  @Override
  public void close() {
    attached = false;
    closed = true;
    call("close");
  }
}
