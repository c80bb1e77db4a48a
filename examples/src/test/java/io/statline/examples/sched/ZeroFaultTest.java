package io.statline.examples.sched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.statline.sched.memory.FaultStats;
import io.statline.sched.memory.MemoryGuard;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quiet, locked scheduler that is busy and read has no page faults; one that is not locked has, so that this can fail. */
class ZeroFaultTest {
  private static final long SECONDS = 10;
  private static final long MIB = 1 << 20;

  @TempDir
  private Path folder;

  @BeforeEach
  void needsRights() throws Exception {
    assumeTrue(
        MemoryGuard.check().missing().stream()
            .noneMatch(finding -> finding.name().equals("lock")),
        "needs CAP_IPC_LOCK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serial", "g1"})
  void lockedScheduler_busyAndRead_hasNoFault(String collector) throws Exception {
    try (SchedulerProcess scheduler =
        SchedulerProcess.start(Stream.empty(), folder, collector, "--lock", "--strict")) {
      scheduler.awaitArmed();
      assertNoFaults(scheduler.readFor(SECONDS), scheduler);
      assertThat(scheduler.end()).contains("by the scheduler", "major after the warm-up");
    }
  }

  @Test
  void lockedScheduler_underMemoryPressure_hasNoFault() throws Exception {
    assertNoObstacle();
    try (PressureGroup group = PressureGroup.open(500 * MIB, 1500 * MIB, folder);
        SchedulerProcess scheduler =
            SchedulerProcess.start(group.prefix(), folder, "serial", "--lock")) {
      scheduler.awaitArmed();
      long swapped = PressureGroup.swappedOut();
      try (MemoryHog hog = MemoryHog.start(group.prefix())) {
        hog.awaitFull();
        assertNoFaults(scheduler.readFor(SECONDS), scheduler);
        assertThat(PressureGroup.swappedOut()).as("pages swapped out").isGreaterThan(swapped);
      }
    }
  }

  @Test
  void unlockedScheduler_underMemoryPressure_faults() throws Exception {
    assertNoObstacle();
    try (PressureGroup group = PressureGroup.open(500 * MIB, 1500 * MIB, folder);
        SchedulerProcess scheduler =
            SchedulerProcess.start(group.prefix(), folder, "serial", "--no-lock")) {
      scheduler.awaitArmed();
      try (MemoryHog hog = MemoryHog.start(group.prefix())) {
        hog.awaitFull();
        FaultStats faults = scheduler.readFor(SECONDS);
        assertThat(faults.majorArmed()).isPositive();
        assertThat(scheduler.output()).contains("page faults after the warm-up");
      }
    }
  }

  private static void assertNoFaults(FaultStats faults, SchedulerProcess scheduler)
      throws Exception {
    assertThat(faults.armed()).isTrue();
    assertThat(faults.minorArmed())
        .as("minor faults; it said: %s", scheduler.output())
        .isZero();
    assertThat(faults.majorArmed())
        .as("major faults; it said: %s", scheduler.output())
        .isZero();
  }

  private static void assertNoObstacle() throws Exception {
    Optional<String> obstacle = PressureGroup.obstacle();
    assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));
  }
}
