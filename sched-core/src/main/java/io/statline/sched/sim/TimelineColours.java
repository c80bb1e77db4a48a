package io.statline.sched.sim;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Colours of tasks: dark enough for white text, light enough for a dark page. As long as there is one for each task that
 * is seen, they go by the order of the workload; else those that ran longest have one of their own, and the rest begin again.
 */
final class TimelineColours {

  private static final String[] COLOURS = {
    "#3d73b8", "#c7632a", "#3f8f5b", "#a8487a", "#7a62b8", "#a07c1e", "#2f8d94", "#b34a4a",
    "#5f7f2e", "#8a5a3c", "#5a6b7d", "#9a4fa3"
  };

  /** The tasks that are seen, in the order of their colours. */
  final int[] order;

  private final int[] ranks;

  TimelineColours(TimelineData data) {
    long[] runtimes = new long[data.plans.length];
    for (int i = 0; i < data.tasks.length; i++) {
      runtimes[data.tasks[i]] += data.ends[i] - data.starts[i];
    }
    IntStream seen = IntStream.range(0, runtimes.length).filter(task -> runtimes[task] > 0);
    order = ordered(seen.toArray(), runtimes);
    ranks = new int[runtimes.length];
    for (int i = 0; i < order.length; i++) {
      ranks[order[i]] = i;
    }
  }

  private static int[] ordered(int[] seen, long[] runtimes) {
    return seen.length <= COLOURS.length
        ? seen
        : IntStream.of(seen)
            .boxed()
            .sorted(Comparator.comparingLong(task -> -runtimes[task]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** The class of a task's blocks. */
  String css(int task) {
    return "t" + ranks[task] % COLOURS.length;
  }

  /** The rules for all classes. */
  static String rules() {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < COLOURS.length; i++) {
      rules.append(".t").append(i).append(" { fill: ").append(COLOURS[i]).append("; }\n");
    }
    return rules.toString();
  }
}
