package io.statline.examples.cluster;

import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.List;
import java.util.Map;

/**
 * The whole cluster.
 *
 * @param name its name
 * @param at when these figures were taken
 * @param bitmap its CPUs, 32 a word
 * @param domsDict figures of each domain
 * @since 0.1.0
 */
@Stat(desc = "the whole cluster", top = true)
public record ClusterStats(
    String name,
    @Stat(desc = "when these figures were taken") @Unsigned long at,

    @Stat(desc = "CPU mask, 32 CPUs a word") @OpenMetrics(skip = true)
    List<@Unsigned Integer> bitmap,

    @Stat(desc = "figures of each domain") Map<@Unsigned Long, DomainStats> domsDict) {}
