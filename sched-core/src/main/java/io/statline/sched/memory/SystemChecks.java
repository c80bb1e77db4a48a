package io.statline.sched.memory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether environment and kernel keep memory quiet. */
final class SystemChecks {
  private static final Path HUGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
  private static final Path NUMA_BALANCING = Path.of("/proc/sys/kernel/numa_balancing");

  private SystemChecks() {}

  static List<Finding> findings(Map<String, String> environment) {
    List<Finding> findings = new ArrayList<>();
    for (MallocSetting setting : MallocSetting.values()) {
      findings.add(setting.check(environment));
    }
    findings.add(secureMode(MemoryCalls.getauxval(MemoryCalls.AT_SECURE) != 0));
    findings.add(allocator(environment.getOrDefault("LD_PRELOAD", "")));
    findings.add(hugePages(KernelFiles.text(HUGE_PAGES).orElse("[never]")));
    findings.add(numaBalancing(KernelFiles.text(NUMA_BALANCING).orElse("0")));
    return findings;
  }

  static Finding secureMode(boolean secure) {
    return secure
        ? Finding.missing(
            "secure-mode",
            "off",
            "on: java has set-user-ID or file capabilities",
            "the C library ignores the settings of malloc, whatever the environment says, and LD_LIBRARY_PATH",
            "no setcap on java; give the capability by systemd's AmbientCapabilities= or setpriv --ambient-caps")
        : Finding.fine("secure-mode", "off", "off");
  }

  static Finding allocator(String preloaded) {
    return preloaded.contains("malloc")
        ? Finding.note(
            "allocator",
            "glibc's malloc",
            preloaded,
            "the settings of malloc are glibc's: whether another allocator gives memory back is not known",
            "no LD_PRELOAD")
        : Finding.fine("allocator", "glibc's malloc", "nothing preloaded");
  }

  static Finding hugePages(String setting) {
    return setting.contains("[always]")
        ? Finding.note(
            "huge-pages",
            "madvise or never",
            "always",
            "the kernel exchanges small pages for huge ones under the running process; a touch meanwhile waits",
            "echo madvise > " + HUGE_PAGES)
        : Finding.fine("huge-pages", "madvise or never", setting.replaceAll(".*\\[(.*)].*", "$1"));
  }

  static Finding numaBalancing(String setting) {
    return setting.equals("0")
        ? Finding.fine("numa-balancing", "0", "0")
        : Finding.missing(
            "numa-balancing",
            "0",
            setting,
            "the kernel unmaps pages, locked ones too, to see by the faults which node uses them",
            "sysctl kernel.numa_balancing=0");
  }
}
