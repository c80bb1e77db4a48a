package io.statline.processor.records;

import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.List;
import java.util.Map;

@Stat(desc = "the whole cluster", top = true)
public record ClusterStats(
    String name,
    @Stat(desc = "when these figures were taken") @Unsigned long at,

    @Stat(desc = "CPU mask, 32 CPUs a word") @OpenMetrics(skip = true)
    List<@Unsigned Integer> bitmap,

    @Stat(desc = "figures of each domain") Map<@Unsigned Long, DomainStats> domsDict) {}
