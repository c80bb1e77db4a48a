package io.statline.examples.schedstatd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcSchedstatTest {
  @Test
  void cpu_version15_hasEveryFigureInItsPlace() throws IOException {
    RunQueueStats queue = read("schedstat-15", true).cpus().get(0);
    assertThat(queue.runTime()).isEqualTo(17_000_000_000L);
    assertThat(queue.waitTime()).isEqualTo(18_000_000_000L);
    assertThat(queue.timeslices()).isEqualTo(19);
    assertThat(queue.yields()).hasValue(11);
    assertThat(queue.schedules()).hasValue(13);
    assertThat(queue.idleSchedules()).hasValue(14);
    assertThat(queue.wakeups()).hasValue(15);
    assertThat(queue.localWakeups()).hasValue(16);
  }

  @Test
  void domains_severalCpus_belongToTheCpuBefore() throws IOException {
    Map<Integer, RunQueueStats> cpus = read("schedstat-15", true).cpus();
    assertThat(cpus.get(0).domains()).containsOnlyKeys(0, 1);
    assertThat(cpus.get(0).domains().get(1).cpuMask()).isEqualTo("0000000f");
    assertThat(cpus.get(2).domains()).containsOnlyKeys(0);
    assertThat(cpus.get(2).domains().get(0).idle().attempts()).isEqualTo(301);
  }

  @Test
  void domain_version15_hasTheIdleGroupFirst() throws IOException {
    DomainStats domain = read("schedstat-15", true).cpus().get(0).domains().get(0);
    assertThat(domain.name()).isEmpty();
    assertThat(domain.idle()).isEqualTo(new BalanceStats(101, 102, 103, 105));
    assertThat(domain.busy()).isEqualTo(new BalanceStats(109, 110, 111, 113));
    assertThat(domain.newlyIdle()).isEqualTo(new BalanceStats(117, 118, 119, 121));
    assertThat(domain.activeMoves()).isEqualTo(127);
    assertThat(domain.remoteWakeups()).isEqualTo(134);
  }

  @Test
  void domain_version16_hasTheBusyGroupFirst() throws IOException {
    DomainStats domain = read("schedstat-16", true).cpus().get(0).domains().get(0);
    assertThat(domain.cpuMask()).isEqualTo("ff,ffffffff");
    assertThat(domain.busy()).isEqualTo(new BalanceStats(101, 102, 103, 105));
    assertThat(domain.idle()).isEqualTo(new BalanceStats(109, 110, 111, 113));
    assertThat(domain.remoteWakeups()).isEqualTo(134);
  }

  @Test
  void domain_version17_hasANameAndLargerGroups() throws IOException {
    DomainStats domain = read("schedstat-17", true).cpus().get(0).domains().get(1);
    assertThat(domain.name()).hasValue("PKG");
    assertThat(domain.cpuMask()).isEqualTo("ffffffff,00000003");
    assertThat(domain.busy()).isEqualTo(new BalanceStats(201, 202, 203, 208));
    assertThat(domain.idle()).isEqualTo(new BalanceStats(212, 213, 214, 219));
    assertThat(domain.newlyIdle()).isEqualTo(new BalanceStats(223, 224, 225, 230));
    assertThat(domain.activeMoves()).isEqualTo(236);
    assertThat(domain.remoteWakeups()).isEqualTo(243);
  }

  @Test
  void domain_version17WithoutName_isReadAll() throws IOException {
    DomainStats domain = read("schedstat-17", true).cpus().get(1).domains().get(0);
    assertThat(domain.name()).isEmpty();
    assertThat(domain.cpuMask()).isEqualTo("00000003");
    assertThat(domain.busy().attempts()).isEqualTo(301);
  }

  @Test
  void times_beyondSignedRange_keepTheirBits() throws IOException {
    RunQueueStats queue = read("schedstat-17", true).cpus().get(0);
    assertThat(Long.toUnsignedString(queue.runTime())).isEqualTo("18446744073709551615");
    assertThat(Long.toUnsignedString(queue.waitTime())).isEqualTo("9223372036854775808");
  }

  @Test
  void kernel_notCounting_leavesOnlyTimes() throws IOException {
    RunQueueStats queue = read("schedstat-16", false).cpus().get(1);
    assertThat(queue.runTime()).isEqualTo(27_000_000_000L);
    assertThat(queue.yields()).isEmpty();
    assertThat(queue.localWakeups()).isEmpty();
    assertThat(queue.domains()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void version_unknown_isAllThatIsRead(int version) throws IOException {
    String text =
        ProcTexts.text("schedstat-17", "schedstat").replace("version 17", "version " + version);
    ProcSchedstat schedstat = ProcSchedstat.parse(text, true);
    assertThat(schedstat.version()).hasValue(version);
    assertThat(schedstat.cpus()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "version", "version x\n", "version 18446744073709551615\n", "cpu0 1 2 3\n"})
  void version_missing_nothingIsRead(String text) {
    ProcSchedstat schedstat = ProcSchedstat.parse(text, true);
    assertThat(schedstat.version()).isEmpty();
    assertThat(schedstat.cpus()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"cpu0 1 0 3 4 5 6 7 8", "cpu0 1 0 3 4 5 6 7 x 9", "cpu0"})
  void cpu_lineCutShort_isLeftOut(String line) {
    String text = "version 15\n" + line + "\ncpu1 1 0 3 4 5 6 7 8 9\n";
    assertThat(ProcSchedstat.parse(text, true).cpus()).containsOnlyKeys(1);
  }

  @Test
  void domain_lineCutShort_isLeftOut() {
    String text = "version 16\ncpu0 1 0 3 4 5 6 7 8 9\ndomain0 01 1 2 3\n";
    assertThat(ProcSchedstat.parse(text, true).cpus().get(0).domains()).isEmpty();
  }

  private static ProcSchedstat read(String folder, boolean counting) throws IOException {
    return ProcSchedstat.parse(ProcTexts.text(folder, "schedstat"), counting);
  }
}
