package io.statline.sched.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.sched.memory.GuardChild.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards in processes of their own. */
class MemoryGuardTest {

  @BeforeEach
  void needLock() {
    GuardChild.needLock();
  }

  @ParameterizedTest
  @ValueSource(strings = {"serial", "g1", "parallel", "epsilon"})
  void quietSet_anyCollector_strictGuardLocksAndUnlocks(String collector) throws Exception {
    Plan plan = new Plan(
        Plan.quiet().launcher(),
        QuietSet.of("64m", collector).options(),
        Plan.quiet().environment());
    try (GuardChild child = plan.start("strict").await("guarded, locked yes")) {
      child.end();
      assertThat(child.output())
          .startsWith("memory: quiet\n")
          .contains(
              "  fine     lock: all memory locked, ", "  fine     memlock: ", "closed, locked no")
          .doesNotContain("missing", "WARNING");
      assertThat(child.status()).isZero();
    }
  }

  @Test
  void plainJava_locksAndSaysWhatIsMissing() throws Exception {
    try (GuardChild child = Plan.plain().start("plain").await("guarded, locked yes")) {
      child.end();
      assertThat(child.output())
          .contains("memory: not quiet, ")
          .contains("  missing  AlwaysPreTouch: false, wanted true\n             risk: ")
          .contains("             do:   -XX:+AlwaysPreTouch\n", "closed, locked no");
      assertThat(child.status()).isZero();
    }
  }

  @Test
  void strict_oneThingMissing_refusesWithTheWholeReportAndLocksNothing() throws Exception {
    Plan plan = Plan.quiet().without("-XX:-UsePerfData");
    try (GuardChild child = plan.start("strict")) {
      child.end();
      assertThat(child.status()).isEqualTo(1);
      assertThat(child.output())
          .contains(
              "refused, locked no",
              "MemoryLockException: memory is not locked, as the guard is strict")
          .contains("memory: not quiet, 1 of ", "  missing  UsePerfData: true, wanted false")
          .contains("  fine     heap: -Xms64m -Xmx64m");
    }
  }

  @Test
  void secondGuard_ofTheSameProcess_isRefusedUntilTheFirstIsClosed() throws Exception {
    try (GuardChild child = Plan.plain().start("two")) {
      child.end();
      assertThat(child.output())
          .contains("second: this process has a memory guard already", "third, locked no");
      assertThat(child.status()).isZero();
    }
  }

  @Test
  void memoryOfLater_isLockedToo() throws Exception {
    try (GuardChild child = Plan.plain().start("later")) {
      child.end();
      assertThat(figure(child, "later")).isGreaterThanOrEqualTo(GuardProgram.LATER_KIB);
    }
  }

  @Test
  void threadsOfTheGuard_callingDeep_neverFault() throws Exception {
    try (GuardChild child = Plan.quiet().start("threads")) {
      child.end();
      assertThat(child.output()).contains("guarded=0\n", "large=0\n");
      assertThat(figure(child, "ordinary")).isGreaterThan(20);
      assertThat(figure(child, "populated")).isLessThan(figure(child, "ordinary") / 3);
    }
  }

  private static long figure(GuardChild child, String name) throws Exception {
    return Long.parseLong(child.output().replaceAll("(?s).*" + name + "=(\\d+)\\b.*", "$1"));
  }
}
