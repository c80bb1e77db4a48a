package io.statline.cli;

import io.statline.Buckets;
import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.protocol.StatHistogram;
import java.util.Map;

/** The figures of the daemon that a real Prometheus reads: a counter, a label, a histogram. */
@Stat(desc = "a lathe", top = true)
@OpenMetrics(prefix = "lathe_")
record LatheStats(
    @Stat(desc = "time at work", kind = Kind.COUNTER, unit = Unit.MILLISECONDS)
    long work,

    @Stat(desc = "how long pieces took", unit = Unit.MILLISECONDS) @Buckets(first = 1)
    StatHistogram pieces,

    @Stat(desc = "its tools") Map<String, Tool> tools) {

  /** One tool. */
  @Stat(desc = "one tool")
  @OpenMetrics(prefix = "lathe_tool_", label = "tool")
  record Tool(
      @Stat(desc = "how worn it is", kind = Kind.GAUGE, unit = Unit.PERCENT)
      double wear) {}
}
