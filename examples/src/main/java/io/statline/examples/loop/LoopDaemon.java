package io.statline.examples.loop;

import io.statline.examples.Program;
import io.statline.examples.StopSignal;
import io.statline.examples.Usage;
import io.statline.server.StatPump;
import io.statline.server.StatServer;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * A daemon that does everything on one thread. Its figures are plain fields: the pump makes the loop itself read them,
 * between two rounds.
 */
final class LoopDaemon {
  private static final Usage USAGE = Usage.ofPath(
      "loop-daemon", "Goes round a main loop and serves its figures, until Ctrl-C or SIGTERM.");
  private static final long PAUSE_NANOS = 10_000_000;

  private long rounds;
  private long busyNanos;
  private long longestNanos;
  private long checksum;

  private LoopDaemon() {}

  public static void main(String[] args) {
    Program.serve(USAGE, args, (arguments, stop) -> new LoopDaemon().run(arguments.path(), stop));
  }

  private void run(Path path, StopSignal stop) throws Exception {
    Thread loop = Thread.currentThread();
    StatPump pump = new StatPump(
        () -> LockSupport.unpark(loop)); // so that no reader waits for the pause to end
    stop.whenAsked(() -> LockSupport.unpark(loop));
    var stats =
        StatServer.builder().path(path).suppliersOn(pump).add(LoopStatsMeta.TYPE, this::snapshot);
    try (StatServer server = stats.start()) {
      System.out.println(server.address());
      while (!stop.asked()) {
        round();
        pump.run();
        LockSupport.parkNanos(this, PAUSE_NANOS);
      }
    }
  }

  private void round() {
    long start = System.nanoTime();
    work();
    long nanos = System.nanoTime() - start;
    rounds++;
    busyNanos += nanos;
    longestNanos = Math.max(longestNanos, nanos);
  }

  /** Stands for what a real daemon would do. */
  private void work() {
    for (int i = 0; i < 10_000; i++) {
      checksum = checksum * 31 + i;
    }
  }

  private LoopStats snapshot() {
    return new LoopStats(rounds, busyNanos, longestNanos, Thread.currentThread().getName());
  }
}
