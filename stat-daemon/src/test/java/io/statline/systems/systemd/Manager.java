package io.statline.systems.systemd;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.Map;

@Stat(name = "families", desc = "the service manager", top = true)
public record Manager(
    @Stat(name = "JobsQueued", desc = "jobs that wait") @Unsigned
    long jobsQueued,

    @Stat(
        name = "ReloadCount",
        desc = "times the configuration was loaded again",
        kind = Kind.COUNTER)
    @Unsigned
    long reloadCount,

    @Stat(name = "SystemState", desc = "the state of the whole system", kind = Kind.STATE)
    String systemState,

    @Stat(name = "SystemdVersion", desc = "the version") String systemdVersion,

    @Stat(name = "UnitsByLoadStateTotal", desc = "units, by the state of their file")
    @OpenMetrics(name = "units_by_load_state")
    Map<String, @Unsigned Long> unitsByLoadStateTotal,

    @Stat(name = "UnitsByStateTotal", desc = "units, by their state")
    @OpenMetrics(name = "units_by_state")
    Map<String, @Unsigned Long> unitsByStateTotal,

    @Stat(name = "UnitsByTypeTotal", desc = "units, by their type")
    @OpenMetrics(name = "units_by_type")
    Map<String, @Unsigned Long> unitsByTypeTotal,

    @Stat(name = "UnitsTotal", desc = "units") @OpenMetrics(name = "units") @Unsigned
    long unitsTotal,

    @Stat(desc = "figures of each unit") Map<String, UnitFamilies> units,
    @Stat(desc = "figures of each service") Map<String, ServiceFamilies> services) {}
