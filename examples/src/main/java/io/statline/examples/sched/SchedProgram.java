package io.statline.examples.sched;

import io.statline.daemon.StatFlags;
import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import io.statline.sched.SchedBackend;
import io.statline.sched.SchedDriver;
import io.statline.sched.SchedExit;
import io.statline.sched.SchedMetrics;
import io.statline.sched.SchedMetricsMeta;
import io.statline.sched.Scheduler;
import io.statline.sched.memory.FaultCount;
import io.statline.sched.memory.FaultMeter;
import io.statline.sched.memory.FaultStatsMeta;
import io.statline.sched.memory.MemoryGuard;
import io.statline.server.StatServer;
import io.statline.server.StatServerBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What both schedulers do as programs: lock memory, serve figures, schedule, and tell at the end how it went. */
final class SchedProgram {
  /** Readers at a time that get an answer without a page fault: their threads and buffers are made at the start. */
  private static final int READERS = 16;

  private final SchedFlags flags;
  private final KernelChoice choice;
  private final Scheduler scheduler;
  private volatile @Nullable SchedBackend kernel;
  private volatile @Nullable FaultWatch watch;
  private int status;

  SchedProgram(SchedFlags flags, KernelChoice choice, Scheduler scheduler) {
    this.flags = flags;
    this.choice = choice;
    this.scheduler = scheduler;
  }

  /** Does what the flags for statistics say; if that is to serve, schedules meanwhile. */
  int run(StatFlags stats) throws Exception {
    try (FaultMeter meter = FaultMeter.open(this::complain)) {
      StatServerBuilder server = place(StatServer.builder())
          .preparedConnections(READERS)
          .add(SchedMetricsMeta.TYPE, () -> metrics(meter))
          .add("faults", FaultStatsMeta.TYPE, meter::stats);
      int served = stats.run(server, () -> schedule(server, meter));
      return served == 0 ? status : served;
    }
  }

  /** Root's is where tools of such schedulers look; others may not write there. */
  private StatServerBuilder place(StatServerBuilder server) {
    return "root".equals(System.getProperty("user.name"))
        ? server.scx()
        : server.name(flags.name());
  }

  private SchedMetrics metrics(FaultMeter meter) throws StatException {
    SchedBackend scheduled = kernel;
    if (scheduled == null) {
      throw new StatException(Errno.EAGAIN, "the scheduler has not begun yet");
    }
    FaultCount faults = new FaultCount();
    meter.process(faults);
    return SchedMetrics.of(scheduled.counters(), faults.minor() + faults.major());
  }

  /** The server is there already: what it has made is locked with the rest. */
  private void schedule(StatServerBuilder server, FaultMeter meter) throws Exception {
    System.out.println(server.address());
    SchedBackend opened = choice.open();
    MemoryGuard guard = flags.locks(choice) ? lock() : null;
    try {
      kernel = opened;
      FaultWatch watching = new FaultWatch(server.address(), meter, flags.armAfter());
      watch = watching;
      long start = System.nanoTime();
      SchedExit exit = run(new SchedDriver(opened, scheduler, flags.waitMode()), watching);
      status = exit.kind() == SchedExit.Kind.FAILED ? 1 : 0;
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      System.out.print(
          Summary.text(flags.name(), exit, elapsed, opened.counters(), watching.last()));
      choice.report(System.out);
    } finally {
      if (guard != null) {
        guard.close();
      }
    }
  }

  private static SchedExit run(SchedDriver driver, FaultWatch watching) throws Exception {
    watching.start();
    try {
      return driver.run();
    } finally {
      watching.stop();
    }
  }

  private MemoryGuard lock() throws Exception {
    MemoryGuard guard = MemoryGuard.builder().strict(flags.strict).lock();
    String report = guard.report().text();
    if (flags.verbose) {
      System.err.println(report);
    } else if (!guard.report().quiet()) {
      System.err.println(report.lines().findFirst().orElseThrow()
          + "; --verbose says which, and quiet-java has them");
    }
    return guard;
  }

  private void complain(FaultCount sinceArmed) {
    FaultWatch watching = watch;
    if (watching != null && watching.armed()) {
      System.err.println("page faults after the warm-up: " + sinceArmed);
    }
  }
}
