package io.statline.systems.systemd;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;

@Stat(name = "service_families", desc = "one service")
@OpenMetrics(prefix = "service_", label = "service")
public record ServiceFamilies(
    @Stat(name = "NRestarts", desc = "times it was restarted", kind = Kind.COUNTER) @Unsigned
    long nRestarts,

    @Stat(name = "StatusErrno", desc = "the error number it reported, 0 for none", kind = Kind.ID)
    @Unsigned
    long statusErrno) {}
