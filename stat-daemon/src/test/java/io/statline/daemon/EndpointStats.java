package io.statline.daemon;

import io.statline.Buckets;
import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import java.util.Map;

/** Figures of each sort that is exported. */
@Stat(desc = "a daemon that is scraped", top = true)
record EndpointStats(
    @Stat(desc = "work done", kind = Kind.COUNTER, unit = Unit.MILLISECONDS)
    long work,

    @Stat(desc = "how long it took", unit = Unit.MILLISECONDS) @Buckets(first = 1)
    long[] times,

    @Stat(desc = "its parts") Map<String, Part> parts) {

  /** A part. */
  @Stat(desc = "a part")
  @OpenMetrics(prefix = "part_", label = "part")
  record Part(
      @Stat(desc = "tasks that wait", unitName = "tasks") int queued) {}

  static EndpointStats sample() {
    return new EndpointStats(1500, new long[] {1, 2, 3}, Map.of("a\"b", new Part(7)));
  }
}
