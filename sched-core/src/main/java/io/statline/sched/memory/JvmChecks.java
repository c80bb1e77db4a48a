package io.statline.sched.memory;

import java.util.ArrayList;
import java.util.List;

/** Whether the JVM's flags keep memory quiet. */
final class JvmChecks {

  /** The first release whose ZGC was measured to be quiet; 17 was not. */
  private static final int QUIET_ZGC = 25;

  private final VmOptions options;
  private final int feature = Runtime.version().feature();

  JvmChecks(VmOptions options) {
    this.options = options;
  }

  List<Finding> findings() {
    if (!options.known()) {
      return List.of(Finding.missing(
          "jvm",
          "HotSpot with the module jdk.management",
          System.getProperty("java.vm.name") + " without it",
          "the flags cannot be read: nothing is known about them",
          "add the module to the runtime (jlink --add-modules jdk.management)"));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(new MemoryBudget(options).finding());
    findings.add(heap());
    for (QuietFlag flag : QuietFlag.values()) {
      findings.add(flag(flag));
    }
    findings.add(codeCache());
    findings.add(collector());
    findings.add(signals());
    return findings;
  }

  /** {@code -Xms} is the least size and the first one. Either of them alone lets the heap shrink, or grow. */
  private Finding heap() {
    long max = options.number("MaxHeapSize");
    long least = Math.min(options.number("MinHeapSize"), options.number("InitialHeapSize"));
    String found = "-Xms" + Sizes.option(least) + " -Xmx" + Sizes.option(max);
    return least == max
        ? Finding.fine("heap", "-Xms = -Xmx", found)
        : Finding.missing(
            "heap",
            "-Xms = -Xmx",
            found,
            "the heap grows and shrinks: its pages go back to the kernel and have to be faulted in again",
            "-Xms and -Xmx of the same size, for instance -Xms512m -Xmx512m");
  }

  private Finding flag(QuietFlag flag) {
    String found = options.value(flag.flag).orElse(flag.hidden(feature));
    return found.equals(flag.wanted)
        ? Finding.fine(flag.flag, flag.wanted, found)
        : Finding.missing(flag.flag, flag.wanted, found, flag.risk, flag.mend());
  }

  private Finding codeCache() {
    long initial = options.number("InitialCodeCacheSize");
    long reserved = options.number("ReservedCodeCacheSize");
    String wanted = "InitialCodeCacheSize = ReservedCodeCacheSize";
    String found = Sizes.option(initial) + " of " + Sizes.option(reserved);
    return initial >= reserved
        ? Finding.fine("code-cache", wanted, found)
        : Finding.missing(
            "code-cache",
            wanted,
            found,
            "compiled code grows into pages that nobody has touched yet",
            String.join(" ", QuietSet.CODE_CACHE));
  }

  private Finding collector() {
    if (options.on("UseZGC") && feature < QUIET_ZGC) {
      return Finding.missing(
          "collector",
          "Serial, G1 or Parallel",
          "ZGC of JDK " + feature,
          "ZGC maps memory from the thread that allocates, up to JDK 17 for certain; it was found quiet on 25",
          "-XX:+UseSerialGC");
    }
    if (options.on("UseEpsilonGC")) {
      return Finding.note(
          "collector",
          "Serial, G1 or Parallel",
          "Epsilon",
          "nothing is ever freed: the JVM ends when the heap is full",
          "nothing, if the program makes no garbage or is to end soon; else -XX:+UseSerialGC");
    }
    return Finding.fine("collector", "Serial, G1 or Parallel", name());
  }

  private String name() {
    for (String name : List.of("Serial", "G1", "Parallel", "Z", "Shenandoah")) {
      if (options.on("Use" + name + "GC")) {
        return name + (name.equals("Z") ? "GC" : "");
      }
    }
    return "another one";
  }

  private Finding signals() {
    return options.on("ReduceSignalUsage")
        ? Finding.note(
            "signals",
            "shutdown hooks run at SIGTERM",
            "-Xrs",
            "at SIGTERM the JVM ends at once, and the kernel's settings stay changed",
            "leave out -Xrs")
        : Finding.fine("signals", "shutdown hooks run at SIGTERM", "shutdown hooks run");
  }
}
