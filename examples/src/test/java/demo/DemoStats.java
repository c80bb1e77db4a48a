package demo;

import io.statline.Buckets;
import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.protocol.StatHistogram;
import java.time.Duration;
import java.util.Map;

@Stat(desc = "a daemon that works in rounds", top = true)
public record DemoStats(
    @Stat(desc = "rounds done", kind = Kind.COUNTER, unitName = "rounds")
    long rounds,

    @Stat(desc = "time spent in rounds", kind = Kind.COUNTER)
    Duration busy,

    @Stat(desc = "how long rounds took", unit = Unit.MILLISECONDS) @Buckets(first = 1)
    StatHistogram roundTimes,

    @Stat(desc = "who does the work") Map<String, WorkerStats> workers) {

  @Stat(desc = "one worker")
  @OpenMetrics(prefix = "worker_", label = "worker")
  public record WorkerStats(
      @Stat(desc = "tasks in its queue", unitName = "tasks") int queued,
      @Stat(desc = "whether it waits for work") boolean idle) {}
}
