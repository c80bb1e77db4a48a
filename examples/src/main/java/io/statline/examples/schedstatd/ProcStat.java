package io.statline.examples.schedstatd;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The text of {@code /proc/stat}.
 *
 * @param lines its lines by their first word
 * @param cpus the CPUs that are online; the kernel leaves out the others
 */
record ProcStat(Map<String, Words> lines, Map<Integer, CpuTimes> cpus) {
  private static final int USER = 1;
  private static final int IDLE = 4;

  static ProcStat parse(String text) {
    Map<String, Words> lines = new HashMap<>();
    Map<Integer, CpuTimes> cpus = new TreeMap<>();
    for (String line : text.lines().toList()) {
      Words words = Words.of(line);
      lines.put(words.get(0), words);
      OptionalInt cpu = NumberedWord.number("cpu", words.get(0));
      cpu.ifPresent(number -> times(words).ifPresent(times -> cpus.put(number, times)));
    }
    return new ProcStat(lines, cpus);
  }

  /** The time of all CPUs. */
  Optional<CpuTimes> total() {
    return times(line("cpu"));
  }

  /** The first number of the line that starts with {@code key}. */
  OptionalLong figure(String key) {
    return line(key).number(1);
  }

  private Words line(String key) {
    return lines.getOrDefault(key, Words.of(""));
  }

  private static Optional<CpuTimes> times(Words words) {
    if (!words.hasNumbers(USER, IDLE)) {
      return Optional.empty();
    }
    return Optional.of(new CpuTimes(
        words.number(USER).getAsLong(),
        words.number(2).getAsLong(),
        words.number(3).getAsLong(),
        words.number(IDLE).getAsLong(),
        words.number(5),
        words.number(6),
        words.number(7),
        words.number(8),
        words.number(9),
        words.number(10)));
  }
}
