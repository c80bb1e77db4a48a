package io.statline.systems.rusty;

import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.Map;

@Stat(desc = "one NUMA node")
@OpenMetrics(prefix = "node_", label = "node")
public record NodeStats(
    @Stat(desc = "load of its domains") double load,

    @Stat(desc = "load above the mean of all nodes, negative below it")
    double imbal,

    @Stat(desc = "load that came by balancing, negative if it went")
    double delta,

    @Stat(desc = "figures of each domain of the node") Map<@Unsigned Long, DomainStats> doms) {}
