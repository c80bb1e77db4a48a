package io.statline.client;

import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.Map;

/** One node of scx_rusty. */
@Stat(name = "NodeStats")
@OpenMetrics(prefix = "n_", label = "node")
record RustyNode(double delta, Map<@Unsigned Long, RustyDomain> doms, double imbal, double load) {}
