package io.statline.client;

import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.List;
import java.util.Map;

/** What the scheduler scx_rusty says of itself. */
@Stat(name = "ClusterStats", top = true)
record RustyCluster(
    @Unsigned long atUs,
    double cpuBusy,
    double direct,
    @OpenMetrics(skip = true) List<@Unsigned Long> directGreedyCpus,
    double dlClamp,
    double dlPreset,
    double dsqDispatch,
    double greedy,
    double greedyFar,
    double greedyIdle,
    double greedyLocal,
    double greedyXnuma,
    double kickGreedy,
    @OpenMetrics(skip = true) List<@Unsigned Long> kickGreedyCpus,
    @Unsigned long lbAtUs,
    double load,
    Map<@Unsigned Long, RustyNode> nodes,
    @Unsigned long nrMigrations,
    double pinned,
    double prevIdle,
    double repatriate,
    @Unsigned long sliceUs,
    double syncPrevIdle,
    @Unsigned long taskGetErr,
    double timeUsed,
    @Unsigned long total,
    double wakeSync) {}
