package io.statline.systems.layered;

import io.statline.Buckets;
import io.statline.Display;
import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import java.util.BitSet;
import java.util.List;

@Stat(desc = "one layer of tasks")
@OpenMetrics(prefix = "layer_", label = "layer_name")
public record LayerStats(
    @Stat(desc = "the layer's place in the configuration", kind = Kind.ID) @Unsigned
    long index,

    @Stat(desc = "CPU time used, in percent of one CPU", unit = Unit.PERCENT)
    double util,

    @Stat(
        desc = "CPU time used, with time lost to interrupts added, in percent of one CPU",
        unit = Unit.PERCENT)
    @Display(label = "comp")
    double utilCompensated,

    @Stat(
        desc = "CPU time on CPUs that are protected, in percent of the layer's",
        unit = Unit.PERCENT)
    @Display(label = "prot")
    double utilProtectedFrac,

    @Stat(
        desc = "CPU time on protected CPUs got by preemption, in percent of the layer's",
        unit = Unit.PERCENT)
    @Display(label = "prot_pre")
    double utilProtectedPreemptFrac,

    @Stat(desc = "CPU time on CPUs of others, in percent of the layer's", unit = Unit.PERCENT)
    @Display(label = "open")
    double utilOpenFrac,

    @Stat(desc = "the layer's CPU time, in percent of that of all layers", unit = Unit.PERCENT)
    @Display(label = "share")
    double utilFrac,

    @Stat(desc = "tasks in the layer") @Unsigned int tasks,

    @Stat(desc = "scheduling decisions", kind = Kind.DELTA)
    @OpenMetrics(name = "decisions")
    @Unsigned
    long total,

    @Stat(
        desc =
            "decisions that sent a task straight to the CPU selected for it, in percent of the layer's",
        unit = Unit.PERCENT)
    double selLocal,

    @Stat(
        desc = "decisions that queued a task straight to its CPU, in percent of the layer's",
        unit = Unit.PERCENT)
    double enqLocal,

    @Stat(
        desc = "tasks queued after a wake-up, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double enqWakeup,

    @Stat(
        desc = "tasks queued after their slice was used up, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double enqExpire,

    @Stat(
        desc =
            "tasks queued again because a higher class took their CPU, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double enqReenq,

    @Stat(
        desc = "tasks queued to a shared queue, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double enqDsq,

    @Stat(
        desc = "tasks charged for a shortest run, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double minExec,

    @Stat(
        desc = "time charged beyond what tasks really ran",
        kind = Kind.DELTA,
        unit = Unit.MICROSECONDS)
    @Unsigned
    long minExecUs,

    @Stat(
        desc = "tasks that ran on idle CPUs of others, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double openIdle,

    @Stat(
        desc = "tasks that preempted others, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double preempt,

    @Stat(
        desc = "preemptions on another last-level cache, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double preemptXllc,

    @Stat(
        desc = "preemptions on another NUMA node, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double preemptXnuma,

    @Stat(
        desc =
            "tasks that preempted the task on the CPU they ran on before, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double preemptFirst,

    @Stat(
        desc =
            "idle CPUs found while looking for a task to preempt, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double preemptIdle,

    @Stat(
        desc = "searches that found no task to preempt, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double preemptFail,

    @Stat(
        desc =
            "tasks that had to leave the layer because of their CPU affinity, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double affnViol,

    @Stat(
        desc = "tasks that kept their CPU after their slice, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double keep,

    @Stat(
        desc =
            "tasks that lost their CPU because they had run for the longest time allowed, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    @Display(label = "kf_max")
    double keepFailMaxExec,

    @Stat(
        desc =
            "tasks that lost their CPU because others waited, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    @Display(label = "kf_busy")
    double keepFailBusy,

    @Stat(desc = "whether the layer's tasks want a core of their own")
    boolean isExcl,

    @Stat(
        desc =
            "exclusive tasks that met another one on the same core, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double exclCollision,

    @Stat(
        desc = "siblings that exclusive tasks have preempted, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double exclPreempt,

    @Stat(
        desc = "tasks that gave up their CPU, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double yielded,

    @Stat(desc = "requests to give up the CPU that were ignored", kind = Kind.DELTA) @Unsigned
    long yieldIgnore,

    @Stat(
        desc = "tasks that changed the CPU, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double migration,

    @Stat(
        desc = "tasks that changed the NUMA node, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double xnumaMigration,

    @Stat(
        desc = "tasks that changed the last-level cache, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double xllcMigration,

    @Stat(
        desc =
            "changes of the last-level cache that were not done, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    @Display(label = "xllc_skip")
    double xllcMigrationSkip,

    @Stat(
        desc = "tasks woken by a task of another layer, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double xlayerWake,

    @Stat(
        desc =
            "tasks woken by a task of the layer that they woke themselves, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double xlayerRewake,

    @Stat(
        desc =
            "attempts to drain the queue of another last-level cache, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double llcDrainTry,

    @Stat(
        desc =
            "queues of other last-level caches that were drained, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double llcDrain,

    @Stat(
        desc = "dispatches that passed over another NUMA node, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double skipRemoteNode,

    @Stat(desc = "the CPUs that belong to the layer") BitSet cpus,
    @Stat(desc = "CPUs that belong to the layer") @Unsigned int curNrCpus,

    @Stat(
        desc = "the least CPUs that belonged to the layer, since this reader's last request",
        kind = Kind.LOW)
    @Unsigned
    int minNrCpus,

    @Stat(
        desc = "the most CPUs that belonged to the layer, since this reader's last request",
        kind = Kind.PEAK)
    @Unsigned
    int maxNrCpus,

    @Stat(desc = "CPUs that belong to the layer, by last-level cache")
    List<@Unsigned Integer> nrLlcCpus,

    @Stat(desc = "the time slice of a task", kind = Kind.LIMIT, unit = Unit.MICROSECONDS) @Unsigned
    long sliceUs,

    @Stat(
        desc = "the layer's tasks on each last-level cache, in percent of the layer's",
        unit = Unit.PERCENT)
    List<Double> llcFracs,

    @Stat(
        desc = "mean time tasks wait for a CPU, by last-level cache",
        kind = Kind.AVERAGE,
        unit = Unit.SECONDS)
    List<Double> llcLats,

    @Stat(desc = "memory bandwidth used, in percent of the machine's", unit = Unit.PERCENT)
    double membwPct,

    @Stat(
        desc =
            "tasks that went through a shared queue, smoothed over 10 s, in percent of the layer's decisions",
        unit = Unit.PERCENT)
    double dsqInsertEwma,

    @Stat(desc = "CPU time used on each NUMA node, in percent of one CPU", unit = Unit.PERCENT)
    List<Double> nodeUtils,

    @Stat(
        desc = "CPU time used by tasks bound to each NUMA node, in percent of one CPU",
        unit = Unit.PERCENT)
    @Display(label = "pin_utils")
    List<Double> nodePinnedUtils,

    @Stat(desc = "tasks bound to each NUMA node") @Display(label = "pin_tasks")
    List<@Unsigned Long> nodePinnedTasks,

    @Stat(desc = "load put on each NUMA node, in percent of one CPU", unit = Unit.PERCENT)
    List<Double> nodeLoads,

    @Stat(desc = "whether tasks may change the NUMA node") boolean xnumaActive,

    @Stat(
        desc = "time tasks waited for a CPU, since this reader's last request",
        kind = Kind.DELTA,
        unit = Unit.MICROSECONDS)
    @Buckets(first = 1)
    @Unsigned
    long[] lRunqLatHist) {}
