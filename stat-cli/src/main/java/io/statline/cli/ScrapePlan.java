package io.statline.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to ask daemons for, and how to export it.
 *
 * @param targets what to ask for beside the target that generic readers start from, where a daemon has it
 * @param mappings what files say better than the daemons' metadata
 * @param prefix of all families; null for that of the daemon
 * @param labels more labels of all series
 * @param deadline how long one daemon may take, connecting and metadata included
 */
record ScrapePlan(
    List<String> targets,
    ScrapeMappings mappings,
    @Nullable String prefix,
    Map<String, String> labels,
    Duration deadline) {

  ScrapePlan {
    targets = List.copyOf(targets);
    labels = Map.copyOf(labels);
  }
}
