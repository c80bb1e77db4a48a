package demo;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unit;
import java.util.Map;

@Stat(desc = "a daemon that works in rounds", top = true)
public record DemoStats(
    @Stat(desc = "rounds done", kind = Kind.COUNTER, unitName = "rounds")
    long rounds,

    @Stat(desc = "time spent in rounds", kind = Kind.COUNTER, unit = Unit.NANOSECONDS)
    long busy,

    @Stat(desc = "how long the last round took", unit = Unit.MICROSECONDS)
    double lastRound,

    @Stat(desc = "who does the work") Map<String, WorkerStats> workers) {

  @Stat(desc = "one worker")
  public record WorkerStats(
      @Stat(desc = "tasks in its queue", unitName = "tasks") int queued,
      @Stat(desc = "whether it waits for work") boolean idle) {}
}
