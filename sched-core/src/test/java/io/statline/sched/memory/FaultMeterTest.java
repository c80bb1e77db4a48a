package io.statline.sched.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.statline.client.StatClient;
import io.statline.sched.memory.GuardChild.Plan;
import io.statline.server.StatServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultMeterTest {
  private static final int PAGES = 1000;

  /** Other threads of this JVM fault when they like. */
  private static final int OTHERS = 100_000;

  @TempDir
  Path folder;

  private static void needTraps(FaultMeter meter) {
    assumeTrue(meter.trapsObstacle().isEmpty(), "needs CAP_PERFMON: " + meter.trapsObstacle());
  }

  @Test
  void touchedPages_countForTheThreadAndTheProcess() throws Exception {
    try (FaultMeter meter = FaultMeter.open();
        TouchedPages pages = new TouchedPages(PAGES)) {
      FaultCount[] counts = {new FaultCount(), new FaultCount(), new FaultCount(), new FaultCount()
      };
      meter.process(counts[0]);
      meter.thread(counts[1]);
      pages.touch();
      meter.thread(counts[2]);
      meter.process(counts[3]);
      assertThat(counts[2].minor() - counts[1].minor()).isBetween((long) PAGES, PAGES + 100L);
      assertThat(counts[3].minor() - counts[0].minor()).isBetween((long) PAGES, (long) OTHERS);
      assertThat(counts[2].major()).isBetween(counts[1].major(), counts[3].major());
    }
  }

  @Test
  void threads_areCountedByThemselves() throws Exception {
    try (FaultMeter meter = FaultMeter.open()) {
      FaultCount mine = new FaultCount();
      FaultCount others = new FaultCount();
      meter.thread(mine);
      long before = mine.minor();
      Thread other = new Thread(() -> {
        TouchedPages.touch(PAGES);
        meter.thread(others);
      });
      other.start();
      other.join();
      meter.thread(mine);
      assertThat(others.minor()).isGreaterThanOrEqualTo(PAGES);
      assertThat(mine.minor() - before).isLessThan(PAGES);
    }
  }

  @Test
  void check_afterFaults_tellsOnceWithTheirNumber() throws Exception {
    List<Long> told = new ArrayList<>();
    try (FaultMeter meter = FaultMeter.open(faults -> told.add(faults.minor()))) {
      TouchedPages.touch(PAGES);
      assertThat(meter.check()).as("not armed").isTrue();
      meter.arm();
      TouchedPages.touch(PAGES);
      assertThat(meter.check()).isFalse();
      TouchedPages.touch(PAGES);
      assertThat(meter.check()).isFalse();
    }
    assertThat(told)
        .singleElement()
        .satisfies(count -> assertThat(count).isBetween((long) PAGES, (long) OTHERS));
  }

  @Test
  void armedAgain_beginsAnew() throws Exception {
    List<Long> told = new ArrayList<>();
    try (FaultMeter meter = FaultMeter.open(faults -> told.add(faults.minor()))) {
      meter.arm();
      TouchedPages.touch(100 * PAGES);
      assertThat(meter.check()).isFalse();
      assertThat(meter.stats().minorArmed()).isGreaterThanOrEqualTo(100 * PAGES);
      meter.arm();
      assertThat(meter.stats().minorArmed()).isLessThan(100 * PAGES);
      TouchedPages.touch(PAGES);
      assertThat(meter.check()).isFalse();
    }
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).isGreaterThanOrEqualTo(100 * PAGES);
    assertThat(told.get(1)).isBetween((long) PAGES, 100L * PAGES);
  }

  @Test
  void alarm_thatThrows_isHeardByTheCallerOnce() throws Exception {
    try (FaultMeter meter = FaultMeter.open(faults -> {
      throw new IllegalStateException("no faults please");
    })) {
      meter.arm();
      TouchedPages.touch(1);
      assertThatThrownBy(meter::check).hasMessage("no faults please");
      assertThat(meter.check()).isFalse();
    }
  }

  @Test
  void noFaults_areSeenAsNone() throws Exception {
    GuardChild.needLock();
    try (GuardChild child = Plan.quiet().start(MeterProgram.class, "quiet")) {
      child.end();
      assertThat(child.output()).contains("check true after none", "check false after one");
    }
  }

  @Test
  void reading_makesNoGarbage() throws Exception {
    FaultCount count = new FaultCount();
    try (FaultMeter meter = FaultMeter.open()) {
      meter.arm();
      assertThat(Garbage.of(20_000, () -> {
            meter.process(count);
            meter.thread(count);
            meter.check();
          }))
          .isZero();
    }
  }

  @Test
  void traps_ofThreadsThatThereWere_areCounted() throws Exception {
    ExecutorService before = Executors.newSingleThreadExecutor();
    before.submit(() -> {}).get();
    try (FaultMeter meter = FaultMeter.open()) {
      needTraps(meter);
      meter.arm();
      long start = meter.stats().minorTraps().orElseThrow();
      before.submit(() -> TouchedPages.touch(PAGES)).get();
      TouchedPages.touch(PAGES);
      FaultStats stats = meter.stats();
      assertThat(stats.minorTraps().orElseThrow() - start).isBetween(2L * PAGES, (long) OTHERS);
      assertThat(stats.trapsArmed().orElseThrow()).isGreaterThanOrEqualTo(2L * PAGES);
    } finally {
      before.shutdownNow();
    }
  }

  @Test
  void traps_ofThreadsMadeLater_areCountedOnceEach() throws Exception {
    try (FaultMeter meter = FaultMeter.open()) {
      needTraps(meter);
      long start = meter.stats().minorTraps().orElseThrow();
      Thread later = new Thread(() -> TouchedPages.touch(100 * PAGES));
      later.start();
      later.join();
      assertThat(meter.stats().minorTraps().orElseThrow() - start)
          .isBetween(100L * PAGES, 150L * PAGES);
    }
  }

  @Test
  void traps_leaveOutPagesThatTheKernelFillsIn() throws Exception {
    try (FaultMeter meter = FaultMeter.open()) {
      needTraps(meter);
      long start = meter.stats().minorTraps().orElseThrow();
      LockedArena.builder(256 << 20).minimumBlock(4096).locked(false).open().close();
      assertThat(meter.stats().minorTraps().orElseThrow() - start).isLessThan(20_000); // of 65536
    }
  }

  @Test
  void traps_withoutCapability_areCountedWhereTheKernelAllowsThem() throws Exception {
    GuardChild.needProgram("setpriv");
    assumeTrue(System.getProperty("user.name").equals("root"), "needs setpriv to be run by root");
    Plan plan = Plan.plain().by("setpriv", "--bounding-set", "-all", "--inh-caps", "-all");
    try (GuardChild child = plan.start(MeterProgram.class, "traps")) {
      child.end();
      assertThat(child.status()).as(child.output()).isZero();
      long paranoid =
          Long.parseLong(KernelFiles.text(Path.of("/proc/sys/kernel/perf_event_paranoid"))
              .orElse("9")
              .strip());
      assertThat(child.output())
          .contains(paranoid > 2 ? "traps absent: perf_event_open: " : "traps counted");
    }
  }

  @Test
  void traps_thatCannotBeCounted_areAbsentWithTheReason() throws Exception {
    GuardChild.needProgram("prlimit");
    Plan plan = Plan.plain().by("prlimit", "--nofile=32:32");
    try (GuardChild child = plan.start(MeterProgram.class, "traps")) {
      child.end();
      assertThat(child.status()).as(child.output()).isZero();
      assertThat(child.output())
          .contains("traps absent: perf_event_open: Too many open files (errno 24)")
          .contains("limit of open files", "descriptors left 0");
    }
  }

  @Test
  void figures_areServedAndReadBack() throws Exception {
    Path socket = folder.resolve("s");
    FaultMeter meter = FaultMeter.open();
    meter.arm();
    TouchedPages.touch(PAGES);
    try (StatServer server = StatServer.builder()
            .path(socket)
            .add("faults", FaultStatsMeta.TYPE, meter::stats)
            .start();
        StatClient client = StatClient.connect(socket)) {
      assertThat(server.address()).isEqualTo(socket.toString());
      FaultStats read = client.stats("faults", FaultStatsMeta.TYPE);
      assertThat(read.armed()).isTrue();
      assertThat(read.minorArmed()).isBetween((long) PAGES, (long) OTHERS);
      assertThat(read.minor()).isGreaterThan(read.minorArmed());
      assertThat(read.minorTraps().isPresent()).isEqualTo(meter.trapsObstacle().isEmpty());
      meter.close();
      read = client.stats("faults", FaultStatsMeta.TYPE);
      assertThat(read.minorTraps()).isEmpty();
      assertThat(read.trapsArmed()).isEmpty();
      assertThat(client.json("faults").has("traps_armed")).isFalse();
      assertThat(read.minor()).isPositive();
    }
  }

  @Test
  void closed_givesDescriptorsBack_andStillReads() throws Exception {
    FaultMeter.open().close(); // classes, and what they open
    int before = MeterProgram.descriptors();
    FaultMeter meter = FaultMeter.open();
    needTraps(meter);
    assertThat(MeterProgram.descriptors() - before).isGreaterThan(10);
    meter.arm();
    meter.close();
    meter.close();
    assertThat(MeterProgram.descriptors()).isEqualTo(before);
    FaultStats stats = meter.stats();
    assertThat(stats.minor()).isPositive();
    assertThat(stats.minorTraps()).isEmpty();
    TouchedPages.touch(PAGES);
    assertThat(meter.check()).isFalse();
    assertThat(meter.stats().minorArmed()).isGreaterThanOrEqualTo(PAGES);
  }

  @Test
  void manyReaders_whileOneChecksAndOneArms_seeWholeNumbers() throws Exception {
    AtomicBoolean end = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (FaultMeter meter =
        FaultMeter.open(faults -> assertThat(faults.minor()).isBetween(0L, (long) OTHERS * 10))) {
      TouchedPages.touch(20 * OTHERS); // so that numbers since the start are larger by far
      meter.arm();
      List<Future<?>> others = new ArrayList<>();
      others.add(threads.submit(() -> until(end, meter::check)));
      others.add(threads.submit(() -> until(end, meter::stats)));
      others.add(threads.submit(() -> until(end, () -> {
        FaultCount count = new FaultCount();
        meter.process(count);
        assertThat(count.minor()).isGreaterThan(20 * OTHERS);
      })));
      others.add(threads.submit(() -> until(end, () -> {
        FaultCount count = new FaultCount();
        meter.thread(count);
        assertThat(count.minor()).isLessThan(10 * OTHERS);
      })));
      for (int i = 0; i < 100; i++) {
        meter.arm();
        assertThat(meter.stats().minorArmed()).isLessThan(10 * OTHERS);
      }
      end.set(true);
      for (Future<?> other : others) {
        other.get();
      }
    } finally {
      end.set(true);
      threads.shutdownNow();
    }
  }

  private static void until(AtomicBoolean end, Runnable body) {
    while (!end.get()) {
      body.run();
    }
  }
}
