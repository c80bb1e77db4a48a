package io.statline.sched.ext;

import io.statline.sched.CpuMask;

/** The kernel's way to write a set of CPUs, as {@code 0-3,8}. */
final class CpuList {

  private CpuList() {}

  /** The set; CPUs past {@link CpuMask#CPUS} are an error of the argument, as all that is no such list. */
  static CpuMask parse(String list) {
    CpuMask cpus = new CpuMask();
    for (String part : list.strip().split(",")) {
      int dash = part.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
      int last = Integer.parseInt(part.substring(dash + 1));
      for (int cpu = first; cpu <= last; cpu++) {
        cpus.add(cpu);
      }
    }
    return cpus;
  }
}
