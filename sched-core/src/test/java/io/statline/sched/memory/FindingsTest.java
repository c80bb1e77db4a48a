package io.statline.sched.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.statline.sched.memory.Finding.Verdict;
import io.statline.sched.memory.GuardChild.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found in a process, and what is not. */
class FindingsTest {

  @TempDir
  Path folder;

  private static List<String> missing(Plan plan) throws Exception {
    return lines(plan, "MISSING ").stream()
        .filter(line -> !line.startsWith("lock:"))
        .toList();
  }

  private static List<String> lines(Plan plan, String start) throws Exception {
    try (GuardChild child = plan.start("check")) {
      child.end();
      assertThat(child.status()).as(child.output()).isZero();
      return child
          .output()
          .lines()
          .filter(line -> line.startsWith(start))
          .map(line -> line.substring(start.length()))
          .toList();
    }
  }

  @Test
  void quietSet_hasEverything() throws Exception {
    assertThat(missing(Plan.quiet())).isEmpty();
  }

  @Test
  void argumentFile_isReadByJava() throws Exception {
    Path file =
        Files.writeString(folder.resolve("quiet.args"), QuietSet.of("64m", "g1").argumentFile());
    Plan quiet = Plan.quiet();
    assertThat(missing(new Plan(List.of(), List.of("@" + file), quiet.environment())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-Xms64m, heap: -Xms8m -Xmx64m",
    "-XX:+AlwaysPreTouch, AlwaysPreTouch: false",
    "-XX:-UsePerfData, UsePerfData: true",
    "-XX:-UseDynamicNumberOfCompilerThreads, UseDynamicNumberOfCompilerThreads: true",
    "-XX:-UseDynamicNumberOfGCThreads, UseDynamicNumberOfGCThreads: true",
    "-XX:InitialCodeCacheSize=64m, code-cache: 2496k of 64m",
  })
  void flagLeftOut_isTheOnlyOneMissing(String option, String finding) throws Exception {
    assertThat(missing(Plan.quiet().without(option))).containsExactly(finding);
  }

  @Test
  void safepointInterval_setOrLeftToTheJdk_isWhatCounts() throws Exception {
    String option = "-XX:GuaranteedSafepointInterval=0";
    String name = "GuaranteedSafepointInterval: ";
    Plan without = Plan.quiet().without(option);
    List<String> expected = Runtime.version().feature() < 25 ? List.of(name + "1000") : List.of();
    assertThat(missing(without)).isEqualTo(expected);
    assertThat(missing(without.without("-XX:+UnlockDiagnosticVMOptions"))).isEqualTo(expected);
    assertThat(missing(without.and("-XX:GuaranteedSafepointInterval=500")))
        .containsExactly(name + "500");
  }

  @ParameterizedTest
  @EnumSource(MallocSetting.class)
  void settingOfMallocLeftOut_isTheOnlyOneMissing(MallocSetting setting) throws Exception {
    assertThat(missing(Plan.quiet().withoutVariable(setting.name())))
        .containsExactly(setting.name() + ": not set");
  }

  @Test
  void zgc_isMissingWhereItWasNotQuiet() throws Exception {
    Plan zgc = Plan.quiet().without("-XX:+UseSerialGC").and("-XX:+UseZGC");
    assertThat(missing(zgc))
        .isEqualTo(
            Runtime.version().feature() < 25
                ? List.of("collector: ZGC of JDK " + Runtime.version().feature())
                : List.of());
  }

  @Test
  void epsilonAndReducedSignals_areNotes() throws Exception {
    Plan epsilon = new Plan(
        List.of(), QuietSet.of("64m", "epsilon").options(), Plan.quiet().environment());
    assertThat(lines(epsilon.and("-Xrs"), "NOTE ")).contains("collector: Epsilon", "signals: -Xrs");
    assertThat(missing(epsilon.and("-Xrs"))).isEmpty();
  }

  @Test
  void heapBeyondAllMemory_isSaid() throws Exception {
    Plan huge = Plan.plain().and("-XX:-UseCompressedOops", "-Xmx60000g");
    assertThat(missing(huge)).anyMatch(line -> line.matches("memory: \\d+ MiB (can be had|\\(.*)"));
  }

  @Test
  void limitOfTheCgroup_isWhatThereIs() throws Exception {
    Path group = cgroup(300 << 20);
    try {
      String[] launcher = {"sh", "-c", "echo $$ > " + group + "/cgroup.procs && exec \"$@\"", "sh"};
      Plan plan = Plan.quiet().without("-XX:+AlwaysPreTouch").by(launcher).and("-Xms16m");
      assertThat(missing(plan)).contains("memory: 300 MiB (limit of the cgroup)");
    } finally {
      Files.delete(group);
    }
  }

  /** A group with a limit, where this process may make one. */
  private static Path cgroup(long bytes) throws IOException {
    Path root = Path.of("/sys/fs/cgroup");
    boolean old = Files.exists(root.resolve("memory"));
    Path group = root.resolve(old ? "memory" : "")
        .resolve("statline-" + ProcessHandle.current().pid());
    Path limit = group.resolve(old ? "memory.limit_in_bytes" : "memory.max");
    try {
      Files.createDirectory(group);
      Files.writeString(limit, Long.toString(bytes));
      return group;
    } catch (IOException e) {
      Files.deleteIfExists(group);
      return abort("needs a memory cgroup that it may write: " + e);
    }
  }

  @Test
  void runtimeWithoutManagement_saysThatFlagsAreUnknown() throws Exception {
    Plan plan = Plan.quiet().and("--limit-modules", "java.base,java.logging");
    assertThat(missing(plan))
        .singleElement()
        .asString()
        .startsWith("jvm: ")
        .endsWith(" without it");
  }

  @Test
  void mallocSetting_isReadFromTunablesToo() {
    MallocSetting pad = MallocSetting.MALLOC_TOP_PAD_;
    Map<String, String> small = Map.of("MALLOC_TOP_PAD_", "1000");
    Map<String, String> overridden =
        Map.of("MALLOC_TOP_PAD_", "1000", "GLIBC_TUNABLES", "a=b:glibc.malloc.top_pad=0x8000000");
    assertThat(pad.check(small).verdict()).isEqualTo(Verdict.MISSING);
    assertThat(pad.check(overridden))
        .isEqualTo(Finding.fine("MALLOC_TOP_PAD_", "67108864 or more", "0x8000000"));
    assertThat(MallocSetting.MALLOC_TRIM_THRESHOLD_
            .check(Map.of("MALLOC_TRIM_THRESHOLD_", "-1"))
            .verdict())
        .isEqualTo(Verdict.FINE);
    assertThat(MallocSetting.MALLOC_ARENA_MAX
            .check(Map.of("MALLOC_ARENA_MAX", "one"))
            .found())
        .isEqualTo("one");
  }

  @Test
  void settingsOfTheSystem_thatBringFaults_areSaid() {
    assertThat(SystemChecks.secureMode(true).verdict()).isEqualTo(Verdict.MISSING);
    assertThat(SystemChecks.numaBalancing("1").verdict()).isEqualTo(Verdict.MISSING);
    assertThat(SystemChecks.hugePages("[always] madvise never").verdict()).isEqualTo(Verdict.NOTE);
    assertThat(SystemChecks.hugePages("always [madvise] never").found()).isEqualTo("madvise");
    assertThat(SystemChecks.allocator("/usr/lib/libjemalloc.so.2").verdict())
        .isEqualTo(Verdict.NOTE);
  }

  @Test
  void limitsOfCgroups_areLookedForUpwards() {
    assertThat(MemoryBudget.groupFiles("4:cpu,memory:/a/b\n0::/c\n1:pids:/x"))
        .containsExactly(
            Path.of("/sys/fs/cgroup/memory/a/b/memory.limit_in_bytes"),
            Path.of("/sys/fs/cgroup/memory/a/memory.limit_in_bytes"),
            Path.of("/sys/fs/cgroup/memory/memory.limit_in_bytes"),
            Path.of("/sys/fs/cgroup/c/memory.max"),
            Path.of("/sys/fs/cgroup/memory.max"));
  }
}
