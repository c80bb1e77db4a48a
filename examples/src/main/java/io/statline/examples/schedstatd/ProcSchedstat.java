package io.statline.examples.schedstatd;

import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of {@code /proc/schedstat}, versions 15 to 17. Of another version nothing is read but the version: a new
 * one means that the numbers have moved.
 *
 * @param version the version, if there is such a file at all
 * @param cpus the run queues of the CPUs that are online
 */
record ProcSchedstat(OptionalInt version, Map<Integer, RunQueueStats> cpus) {
  private static final Pattern VERSION = Pattern.compile("version (\\d{1,9})\\s");
  private static final int OLDEST = 15;
  private static final int NEWEST = 17;
  private static final int RUN_TIME = 7;
  private static final int TIMESLICES = 9;

  /**
   * Reads the text.
   *
   * @param counting whether the kernel counts more than times; if not, the other numbers are leftovers
   */
  static ProcSchedstat parse(String text, boolean counting) {
    OptionalInt version = version(text);
    Map<Integer, RunQueueStats> cpus = new TreeMap<>();
    if (version.isPresent() && version.getAsInt() >= OLDEST && version.getAsInt() <= NEWEST) {
      Reader reader = new Reader(DomainLayout.of(version.getAsInt()), counting, cpus);
      text.lines().map(Words::of).forEach(reader::line);
    }
    return new ProcSchedstat(version, cpus);
  }

  private static OptionalInt version(String text) {
    Matcher found = VERSION.matcher(text);
    return found.lookingAt()
        ? OptionalInt.of(Integer.parseInt(found.group(1)))
        : OptionalInt.empty();
  }

  /** Goes through the lines: a CPU's domains follow it. */
  private static final class Reader {
    private final DomainLayout layout;
    private final boolean counting;
    private final Map<Integer, RunQueueStats> cpus;
    private Map<Integer, DomainStats> domains = new TreeMap<>();

    Reader(DomainLayout layout, boolean counting, Map<Integer, RunQueueStats> cpus) {
      this.layout = layout;
      this.counting = counting;
      this.cpus = cpus;
    }

    void line(Words words) {
      NumberedWord.number("cpu", words.get(0)).ifPresent(cpu -> cpu(cpu, words));
      NumberedWord.number("domain", words.get(0)).ifPresent(domain -> domain(domain, words));
    }

    private void cpu(int cpu, Words words) {
      domains = new TreeMap<>();
      if (words.hasNumbers(RUN_TIME, TIMESLICES)) {
        cpus.put(cpu, runQueue(words));
      }
    }

    private void domain(int level, Words words) {
      if (counting) {
        layout.parse(words).ifPresent(domain -> domains.put(level, domain));
      }
    }

    private RunQueueStats runQueue(Words words) {
      return new RunQueueStats(
          words.number(RUN_TIME).getAsLong(),
          words.number(8).getAsLong(),
          words.number(TIMESLICES).getAsLong(),
          counted(words, 1),
          counted(words, 3),
          counted(words, 4),
          counted(words, 5),
          counted(words, 6),
          domains);
    }

    private OptionalLong counted(Words words, int index) {
      return counting ? words.number(index) : OptionalLong.empty();
    }
  }
}
