package io.statline.processor.records;

import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;

@Stat(desc = "one scheduling domain")
@OpenMetrics(prefix = "d_", label = "domain_name")
public record DomainStats(
    String name,
    @Stat(desc = "events seen") @Unsigned long events,
    @Stat(desc = "load pressure") double pressure) {}
