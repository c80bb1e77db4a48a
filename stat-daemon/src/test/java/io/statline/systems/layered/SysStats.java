package io.statline.systems.layered;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import java.util.Map;

@Stat(desc = "the whole scheduler", top = true)
public record SysStats(
    @Stat(desc = "when these figures were taken", kind = Kind.TIMESTAMP, unit = Unit.SECONDS)
    double at,

    @Stat(desc = "NUMA nodes of the machine", kind = Kind.LIMIT) @Unsigned
    long nrNodes,

    @Stat(desc = "scheduling decisions", kind = Kind.DELTA)
    @OpenMetrics(name = "decisions")
    @Unsigned
    long total,

    @Stat(
        desc = "decisions that sent a task straight to the CPU selected for it, in percent of all",
        unit = Unit.PERCENT)
    double localSel,

    @Stat(
        desc = "decisions that queued a task straight to its CPU, in percent of all",
        unit = Unit.PERCENT)
    double localEnq,

    @Stat(
        desc =
            "tasks of open layers that ran on idle CPUs of other layers, in percent of all decisions",
        unit = Unit.PERCENT)
    double openIdle,

    @Stat(
        desc =
            "tasks that had to leave their layer because of their CPU affinity, in percent of all decisions",
        unit = Unit.PERCENT)
    double affnViol,

    @Stat(
        desc = "tasks sent to the fallback queue of high priority, in percent of all decisions",
        unit = Unit.PERCENT)
    double hiFb,

    @Stat(
        desc = "tasks sent to the fallback queue of low priority, in percent of all decisions",
        unit = Unit.PERCENT)
    double loFb,

    @Stat(
        desc = "exclusive tasks that met another one on the same core, in percent of all decisions",
        unit = Unit.PERCENT)
    double exclCollision,

    @Stat(
        desc = "siblings that exclusive tasks have preempted, in percent of all decisions",
        unit = Unit.PERCENT)
    double exclPreempt,

    @Stat(
        desc =
            "CPUs kept idle beside an exclusive task, as a share of all decisions; missing if there were none",
        unit = Unit.RATIO)
    double exclIdle,

    @Stat(
        desc =
            "idle siblings woken when an exclusive task ended, as a share of all decisions; missing if there were none",
        unit = Unit.RATIO)
    double exclWakeup,

    @Stat(
        desc = "CPU time that the scheduler's own process has used",
        kind = Kind.DELTA,
        unit = Unit.MILLISECONDS)
    @Unsigned
    long procMs,

    @Stat(desc = "how busy the machine is, in percent of all its CPUs", unit = Unit.PERCENT)
    double busy,

    @Stat(desc = "CPU time used by all layers, in percent of one CPU", unit = Unit.PERCENT)
    double util,

    @Stat(
        desc = "CPU time used by the fallback queue of high priority, in percent of one CPU",
        unit = Unit.PERCENT)
    double hiFbUtil,

    @Stat(
        desc = "CPU time used by the fallback queue of low priority, in percent of one CPU",
        unit = Unit.PERCENT)
    double loFbUtil,

    @Stat(desc = "tasks dispatched to keep them from starving", kind = Kind.DELTA) @Unsigned
    long antistall,

    @Stat(desc = "preemptions that were not tried", kind = Kind.DELTA) @Unsigned
    long skipPreempt,

    @Stat(desc = "virtual times that had to be corrected", kind = Kind.DELTA) @Unsigned
    long fixupVtime,

    @Stat(
        desc = "preempting tasks that found another CPU than the one meant for them",
        kind = Kind.DELTA)
    @Unsigned
    long preemptingMismatch,

    @Stat(desc = "the fallback CPU of each NUMA node", kind = Kind.ID) @OpenMetrics(skip = true)
    Map<@Unsigned Integer, @Unsigned Integer> fallbackCpus,

    @Stat(desc = "CPU time used on the fallback CPUs, in percent of one CPU", unit = Unit.PERCENT)
    double fallbackCpuUtil,

    @Stat(desc = "figures of each layer") Map<String, LayerStats> layers,

    @Stat(desc = "GPU tasks that were bound to CPUs near their GPU", kind = Kind.COUNTER) @Unsigned
    long gpuTasksAffinitized,

    @Stat(desc = "how long the last round of binding GPU tasks took", unit = Unit.MILLISECONDS)
    @Unsigned
    long gpuTaskAffinitizationMs,

    @Stat(
        desc = "how busy the machine is, smoothed over 10 s, in percent of all its CPUs",
        unit = Unit.PERCENT)
    double systemCpuUtilEwma) {}
