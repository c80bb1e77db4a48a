package io.statline.sched.memory;

/** A flag of the JVM with the value that keeps memory quiet. */
enum QuietFlag {
  ALWAYS_PRE_TOUCH(
      "AlwaysPreTouch",
      "true",
      "the heap gets its pages late, and what the collector commits afterwards gets them by faults"),
  USE_PERF_DATA(
      "UsePerfData",
      "false",
      "the JVM counts in a mapped file that the kernel write-protects again at each writeback:"
          + " faults in locked memory, several a second"),
  USE_DYNAMIC_NUMBER_OF_COMPILER_THREADS(
      "UseDynamicNumberOfCompilerThreads",
      "false",
      "compiler threads come and go, and each new one maps a stack and memory of its own"),
  USE_DYNAMIC_NUMBER_OF_GC_THREADS(
      "UseDynamicNumberOfGCThreads",
      "false",
      "threads of the collector are made when it first needs them, with stacks and memory of their own"),
  GUARANTEED_SAFEPOINT_INTERVAL(
      "GuaranteedSafepointInterval",
      "0",
      "each second all threads stop for housekeeping that touches and frees memory");

  final String flag;
  final String wanted;
  final String risk;

  QuietFlag(String flag, String wanted, String risk) {
    this.flag = flag;
    this.wanted = wanted;
    this.risk = risk;
  }

  /** As it is written for {@code java}. */
  String option() {
    return switch (wanted) {
      case "true" -> "-XX:+" + flag;
      case "false" -> "-XX:-" + flag;
      default -> "-XX:" + flag + "=" + wanted;
    };
  }

  /** What the JVM has if it does not say; it hides diagnostic flags unless they are unlocked. */
  String hidden(int feature) {
    return this == GUARANTEED_SAFEPOINT_INTERVAL && feature < 25 ? "1000" : wanted;
  }

  /** What sets it right. */
  String mend() {
    return this == GUARANTEED_SAFEPOINT_INTERVAL
        ? "-XX:+UnlockDiagnosticVMOptions " + option()
        : option();
  }
}
