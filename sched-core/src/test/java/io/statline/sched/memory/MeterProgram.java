package io.statline.sched.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A program for tests of the meter that need a process of their own. */
final class MeterProgram {
  private static final int TRIES = 50;

  private MeterProgram() {}

  /** What to do. */
  public static void main(String[] args) throws Exception {
    if (args[0].equals("traps")) {
      traps();
    } else {
      quiet();
    }
  }

  /** How many files this process has open. */
  static int descriptors() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return (int) open.count();
    }
  }

  private static void traps() throws Exception {
    FaultMeter.open().close();
    int before = descriptors();
    try (FaultMeter meter = FaultMeter.open()) {
      String obstacle = meter.trapsObstacle();
      if (obstacle.isEmpty()) {
        long start = meter.stats().minorTraps().orElseThrow();
        TouchedPages.touch(1000);
        long more = meter.stats().minorTraps().orElseThrow() - start;
        say(more >= 1000 ? "traps counted" : "traps lost: " + more);
      } else {
        say("traps absent: " + obstacle);
        say("descriptors left " + (descriptors() - before));
        say(meter.stats().minorTraps().isEmpty() ? "and not served" : "but served");
      }
    }
  }

  /** Under the guard there are times without faults, and a meter says so. */
  private static void quiet() throws Exception {
    try (MemoryGuard guard = MemoryGuard.builder().lock();
        FaultMeter meter = FaultMeter.open()) {
      say(guard.report().quiet() ? "" : guard.report().text());
      boolean none = false;
      for (int i = 0; i < TRIES && !none; i++) {
        none = quietTime(meter);
      }
      say("check " + none + " after none");
      TouchedPages.touch(1); // filled in by the kernel here, which counts
      say("check " + meter.check() + " after one");
    }
  }

  private static boolean quietTime(FaultMeter meter) {
    meter.arm();
    boolean none = true;
    for (int i = 0; i < 1000; i++) {
      none &= meter.check();
    }
    return none;
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
