package io.statline.examples.schedstatd;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The target {@code cpu}: the CPUs that the argument {@code cpus} selects, without it all of them. */
final class CpuTarget {
  static final String CPUS = "cpus";

  private final Kernel kernel;

  CpuTarget(Kernel kernel) {
    this.kernel = kernel;
  }

  CpuSelection read(Map<String, String> args) throws IOException {
    TreeMap<Integer, CpuStats> online = new TreeMap<>(kernel.read().cpus());
    return new CpuSelection(
        args.containsKey(CPUS) ? CpuList.parse(args.get(CPUS)).select(online) : online);
  }
}
