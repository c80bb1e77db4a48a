package io.statline.examples.sched;

import io.statline.daemon.StatFlags;
import io.statline.protocol.Errno;
import io.statline.protocol.StatAddress;
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

  /** What there are figures of, once it schedules. */
  private record Scheduled(SchedBackend kernel, FaultMeter meter) {
    SchedMetrics metrics() {
      FaultCount faults = new FaultCount();
      meter.process(faults);
      return SchedMetrics.of(kernel.counters(), faults.minor() + faults.major());
    }
  }

  private final SchedFlags flags;
  private final KernelChoice choice;
  private final Scheduler scheduler;
  private volatile @Nullable Scheduled scheduled;
  private int status;

  SchedProgram(SchedFlags flags, KernelChoice choice, Scheduler scheduler) {
    this.flags = flags;
    this.choice = choice;
    this.scheduler = scheduler;
  }

  /** Does what the flags for statistics say; if that is to serve, schedules meanwhile. */
  int run(StatFlags stats) throws Exception {
    StatServerBuilder server = place(StatServer.builder())
        .preparedConnections(READERS)
        .add(SchedMetricsMeta.TYPE, () -> scheduled().metrics())
        .add("faults", FaultStatsMeta.TYPE, () -> scheduled().meter.stats());
    int served = stats.run(server, () -> schedule(server));
    return served == 0 ? status : served;
  }

  /** Root's is where tools of such schedulers look; others may not write there. */
  private StatServerBuilder place(StatServerBuilder server) {
    return "root".equals(System.getProperty("user.name"))
        ? server.scx()
        : server.name(flags.name());
  }

  private Scheduled scheduled() throws StatException {
    Scheduled now = scheduled;
    if (now == null) {
      throw new StatException(Errno.EAGAIN, "the scheduler has not begun yet");
    }
    return now;
  }

  private void schedule(StatServerBuilder server) throws Exception {
    System.out.println(server.address());
    SchedBackend kernel = choice.open();
    try (FaultMeter meter = FaultMeter.open(SchedProgram::complain)) {
      // The server is there already: what it has made is locked with the rest.
      MemoryGuard guard = flags.locks(choice) ? lock() : null;
      try {
        schedule(new Scheduled(kernel, meter), server.address());
      } finally {
        if (guard != null) {
          guard.close();
        }
      }
    }
  }

  private void schedule(Scheduled what, StatAddress address) throws Exception {
    scheduled = what;
    FaultWatch watch = new FaultWatch(address, what.meter, flags.armAfter());
    long start = System.nanoTime();
    SchedExit exit = run(new SchedDriver(what.kernel, scheduler, flags.waitMode()), watch);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    status = exit.kind() == SchedExit.Kind.FAILED ? 1 : 0;
    System.out.print(
        Summary.text(flags.name(), exit, elapsed, what.kernel.counters(), watch.last()));
    choice.report(System.out);
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

  private static void complain(FaultCount sinceArmed) {
    System.err.println("page faults after the warm-up: " + sinceArmed);
  }
}
