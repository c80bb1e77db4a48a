package io.statline.examples.sched;

import io.statline.sched.SchedBackend;
import io.statline.sched.SchedException;
import io.statline.sched.ext.SchedExtKernel;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/** This machine's own kernel. */
final class RealChoice implements KernelChoice {
  private final String name;
  private final Duration slice;
  private final Duration timeout;
  private final Consumer<String> log;

  RealChoice(String name, Duration slice, Duration timeout, Consumer<String> log) {
    this.name = name;
    this.slice = slice;
    this.timeout = timeout;
    this.log = log;
  }

  @Override
  public boolean locksMemory() {
    return true;
  }

  @Override
  public SchedBackend open() throws SchedException {
    SchedExtKernel.check(); // before memory is locked and anything is made
    return SchedExtKernel.builder()
        .name(name.replace('-', '_')) // all that the kernel allows
        .defaultSlice(slice)
        .watchdogTimeout(timeout)
        .log(log)
        .build();
  }

  @Override
  public void report(PrintStream out) {}
}
