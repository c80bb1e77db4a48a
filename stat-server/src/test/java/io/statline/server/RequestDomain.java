package io.statline.server;

import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;

/** The domain of the recorded cases. */
@Stat(name = "DomainStats", desc = "one scheduling domain")
@OpenMetrics(prefix = "d_", label = "domain_name")
record RequestDomain(
    String name,
    @Stat(desc = "events seen") @Unsigned long events,
    @Stat(desc = "load pressure") double pressure) {}
