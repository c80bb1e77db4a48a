package io.statline.systems.systemd;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import java.util.Map;

@Stat(name = "unit_families", desc = "one unit")
@OpenMetrics(prefix = "unit_", label = "unit")
public record UnitFamilies(
    @Stat(
        name = "ActiveTimestamp",
        desc = "when it last became active (enter) and ceased to be (exit), 0 for never",
        kind = Kind.TIMESTAMP,
        unit = Unit.MICROSECONDS)
    Map<String, @Unsigned Long> activeTimestamp,

    @Stat(
        name = "InactiveExitTimestamp",
        desc = "when it last ceased to be inactive, 0 for never",
        kind = Kind.TIMESTAMP,
        unit = Unit.MICROSECONDS)
    @Unsigned
    long inactiveExitTimestamp,

    @Stat(
        name = "StateChangeTimestamp",
        desc = "when its state changed last, 0 for never",
        kind = Kind.TIMESTAMP,
        unit = Unit.MICROSECONDS)
    @Unsigned
    long stateChangeTimestamp,

    @Stat(name = "UnitActiveState", desc = "its state", kind = Kind.STATE)
    String unitActiveState,

    @Stat(name = "UnitLoadState", desc = "the state of its file", kind = Kind.STATE)
    String unitLoadState) {}
