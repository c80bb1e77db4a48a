package io.statline.examples.schedstatd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the kernel says about its scheduler, put together from its files. */
final class Kernel {
  private static final String STAT = "stat";
  private static final String LOADAVG = "loadavg";
  private static final String PRESSURE = "pressure/cpu";
  private static final String SCHEDSTAT = "schedstat";
  private static final String COUNTING = "sys/kernel/sched_schedstats";

  private final ProcFolder proc;

  Kernel(Path proc) {
    this.proc = new ProcFolder(proc);
  }

  /**
   * Reads the figures.
   *
   * @throws IOException if the one file that every kernel has cannot be read
   */
  SchedStats read() throws IOException {
    ProcStat stat = ProcStat.parse(proc.read(STAT));
    ProcSchedstat schedstat = schedstat();
    return new SchedStats(
        stat.figure("btime"),
        stat.figure("ctxt"),
        stat.figure("processes"),
        stat.figure("intr"),
        stat.figure("softirq"),
        stat.figure("procs_running"),
        stat.figure("procs_blocked"),
        ProcLoadavg.parse(proc.readIfThere(LOADAVG)),
        ProcPressure.parse(proc.readIfThere(PRESSURE)),
        schedstat.version(),
        stat.total(),
        cpus(stat, schedstat));
  }

  /** The files this kernel lacks, or does not let us read. */
  List<String> missing() {
    List<String> missing = new ArrayList<>(List.of(LOADAVG, PRESSURE, SCHEDSTAT));
    missing.removeIf(file -> !proc.readIfThere(file).isEmpty());
    return missing;
  }

  private ProcSchedstat schedstat() {
    // Kernels without the switch (before 4.6) always count.
    boolean counting = !proc.readIfThere(COUNTING).strip().equals("0");
    return ProcSchedstat.parse(proc.readIfThere(SCHEDSTAT), counting);
  }

  private static Map<Integer, CpuStats> cpus(ProcStat stat, ProcSchedstat schedstat) {
    Map<Integer, CpuStats> cpus = new TreeMap<>();
    stat.cpus()
        .forEach((cpu, times) -> cpus.put(
            cpu, new CpuStats(times, Optional.ofNullable(schedstat.cpus().get(cpu)))));
    return cpus;
  }
}
