package io.statline.sched;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** A scheduler that decides nothing, writes down what is called, and does something at a given call. */
final class ScriptedScheduler implements Scheduler {

  final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final Consumer<String> onCall;

  ScriptedScheduler(Consumer<String> onCall) {
    this.onCall = onCall;
  }

  /** One that throws at a call. */
  static ScriptedScheduler throwing(String at, RuntimeException what) {
    return new ScriptedScheduler(call -> {
      if (call.equals(at)) {
        throw what;
      }
    });
  }

  private void call(String name) {
    calls.add(name);
    onCall.accept(name);
  }

  @Override
  public void start(Kernel kernel) {
    call("start");
  }

  @Override
  public void enqueue(QueuedTask task) {
    call("enqueue");
  }

  @Override
  public void exited(int pid) {
    call("exited");
  }

  @Override
  public void schedule(Kernel kernel) {
    call("schedule");
  }

  @Override
  public long waiting() {
    onCall.accept("waiting");
    return 0;
  }

  @Override
  public void stop() {
    call("stop");
  }
}
