package io.statline.systems.dpdk;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.List;

/** Answers the target {@code ethdev/list}: what may be said as {@code port}. */
@Stat(name = "list", desc = "the ports there are")
public record PortList(
    @Stat(desc = "their numbers", kind = Kind.ID) @OpenMetrics(skip = true)
    List<@Unsigned Short> ports) {}
