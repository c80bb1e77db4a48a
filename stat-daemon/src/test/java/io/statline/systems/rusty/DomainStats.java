package io.statline.systems.rusty;

import io.statline.OpenMetrics;
import io.statline.Stat;

@Stat(desc = "one scheduling domain")
@OpenMetrics(prefix = "domain_", label = "domain")
public record DomainStats(
    @Stat(desc = "load of its tasks") double load,

    @Stat(desc = "load above the mean of all domains, negative below it")
    double imbal,

    @Stat(desc = "load that came by balancing, negative if it went")
    double delta) {}
