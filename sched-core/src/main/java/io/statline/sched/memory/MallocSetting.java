package io.statline.sched.memory;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A setting of glibc's malloc that keeps memory quiet, given by the environment. */
enum MallocSetting {
  MALLOC_ARENA_MAX(
      "arena_max",
      1,
      false,
      "threads get arenas of their own, mapped when they first allocate and given back in pieces"),
  MALLOC_TRIM_THRESHOLD_(
      "trim_threshold",
      1_000_000_000,
      true,
      "freed memory goes back to the kernel, and the next allocation faults it in again"),
  MALLOC_MMAP_MAX_(
      "mmap_max", 0, false, "each large block is a mapping of its own, made anew page by page"),
  MALLOC_TOP_PAD_(
      "top_pad",
      67_108_864,
      true,
      "memory is taken from the kernel in small steps, while the scheduler runs");

  private static final String TUNABLES = "GLIBC_TUNABLES";

  private final String tunable;
  private final long wanted;
  private final boolean moreIsFine;
  private final String risk;

  MallocSetting(String tunable, long wanted, boolean moreIsFine, String risk) {
    this.tunable = "glibc.malloc." + tunable;
    this.wanted = wanted;
    this.moreIsFine = moreIsFine;
    this.risk = risk;
  }

  /** As it is written for a shell, or for systemd. */
  String assignment() {
    return name() + "=" + wanted;
  }

  Finding check(Map<String, String> environment) {
    String value = value(environment).orElse(null);
    String found = value == null ? "not set" : value;
    String right = moreIsFine ? wanted + " or more" : Long.toString(wanted);
    return fits(value)
        ? Finding.fine(name(), right, found)
        : Finding.missing(
            name(), right, found, risk, assignment() + " in the environment that java starts in");
  }

  /** Of the variable, or of the tunable, which overrides it. */
  private Optional<String> value(Map<String, String> environment) {
    String value = environment.get(name());
    for (String part : environment.getOrDefault(TUNABLES, "").split(":", -1)) {
      if (part.startsWith(tunable + "=")) {
        value = part.substring(tunable.length() + 1);
      }
    }
    return Optional.ofNullable(value);
  }

  private boolean fits(@Nullable String value) {
    try {
      long number = Long.decode(value == null ? "" : value.strip());
      // Below zero it is taken as the largest number there is.
      return number == wanted || moreIsFine && (number > wanted || number < 0);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
