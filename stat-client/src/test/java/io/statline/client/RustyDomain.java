package io.statline.client;

import io.statline.OpenMetrics;
import io.statline.Stat;

/** One domain of scx_rusty. */
@Stat(name = "DomainStats")
@OpenMetrics(prefix = "d_", label = "domain")
record RustyDomain(double delta, double imbal, double load) {}
