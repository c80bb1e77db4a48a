package io.statline.systems.redis;

import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;

@Stat(desc = "the section Clients")
@OpenMetrics(prefix = "clients_")
public record Clients(
    @Stat(desc = "clients connected") @Unsigned long connectedClients) {}
