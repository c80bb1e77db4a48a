// options: -Astatline.strict=true
package io.acme;

import io.statline.Buckets;
import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;

@Stat(desc = "metrics of one name")
@OpenMetrics(prefix = "x_")
record StatMetricTwice(
    @Stat(desc = "most memory", name = "Memmax_MB", unit = Unit.MEBIBYTES) long memMaxMb,
    @Stat(desc = "most memory", name = "Memmax_bytes", unit = Unit.BYTES) long memMax, // <-
    @Stat(desc = "requests", kind = Kind.COUNTER) long requests,
    @Stat(desc = "requests now")
    @OpenMetrics(name = "requests") // <-
    long current,
    @Stat(desc = "latency", kind = Kind.HISTOGRAM) @Buckets long[] latency,
    @Stat(desc = "latencies", name = "LatencyCount", kind = Kind.STATE) int latencies, // <-
    @Stat(desc = "whether it is on") boolean on,
    @Stat(desc = "what is on", name = "ON") Thread.State which, // <-
    @Stat(desc = "time waited", unit = Unit.NANOSECONDS) long waited,
    @Stat(desc = "times it waited", kind = Kind.COUNTER, unitName = "waits") long waitedTimes,
    @Stat(desc = "time waited", kind = Kind.COUNTER, unit = Unit.NANOSECONDS)
    @OpenMetrics(skip = true)
    long waitedNs,
    @Stat(desc = "in words", name = "Waited_seconds") String words,
    @Stat(desc = "which CPUs", name = "Waited_Seconds", kind = Kind.BITMAP) long[] cpus) {}
