package io.statline.examples.cluster;

import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;

/**
 * One scheduling domain.
 *
 * @param name its name
 * @param events events seen
 * @param pressure load pressure
 * @since 0.1.0
 */
@Stat(desc = "one scheduling domain")
@OpenMetrics(prefix = "d_", label = "domain_name")
public record DomainStats(
    String name,
    @Stat(desc = "events seen") @Unsigned long events,
    @Stat(desc = "load pressure") double pressure) {}
