package io.statline.systems.ceph;

import io.statline.Stat;
import java.util.Map;

@Stat(name = "perf", desc = "the counters of one process", top = true)
public record PerfCounters(
    @Stat(desc = "figures of each throttle") Map<String, Throttle> throttle,
    @Stat(desc = "figures of each bucket") Map<String, RgwBucket> rgwLabelled) {}
