package io.statline.systems.rusty;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import java.util.BitSet;
import java.util.Map;

@Stat(desc = "the whole scheduler", top = true)
public record ClusterStats(
    @Stat(desc = "when these figures were taken", kind = Kind.TIMESTAMP, unit = Unit.MICROSECONDS)
    @Unsigned
    long atUs,

    @Stat(desc = "when load was balanced last", kind = Kind.TIMESTAMP, unit = Unit.MICROSECONDS)
    @Unsigned
    long lbAtUs,

    @Stat(desc = "scheduling decisions", kind = Kind.DELTA)
    @OpenMetrics(name = "decisions")
    @Unsigned
    long total,

    @Stat(desc = "the time slice of a task", kind = Kind.LIMIT, unit = Unit.MICROSECONDS) @Unsigned
    long sliceUs,

    @Stat(desc = "how busy the machine is, in percent of all its CPUs", unit = Unit.PERCENT)
    double cpuBusy,

    @Stat(desc = "load of all nodes") double load,

    @Stat(desc = "tasks moved to balance load", kind = Kind.DELTA) @Unsigned
    long nrMigrations,

    @Stat(desc = "tasks that were gone when they should be moved", kind = Kind.DELTA) @Unsigned
    long taskGetErr,

    @Stat(desc = "CPU time that balancing has used", kind = Kind.DELTA, unit = Unit.SECONDS)
    double timeUsed,

    @Stat(
        desc = "tasks woken in step that found their last CPU idle, in percent of all decisions",
        unit = Unit.PERCENT)
    double syncPrevIdle,

    @Stat(
        desc = "tasks woken in step that ran beside their waker, in percent of all decisions",
        unit = Unit.PERCENT)
    double wakeSync,

    @Stat(
        desc = "tasks that found their last CPU idle, in percent of all decisions",
        unit = Unit.PERCENT)
    double prevIdle,

    @Stat(
        desc = "tasks that found an idle CPU in another domain, in percent of all decisions",
        unit = Unit.PERCENT)
    double greedyIdle,

    @Stat(desc = "tasks bound to one CPU, in percent of all decisions", unit = Unit.PERCENT)
    double pinned,

    @Stat(desc = "tasks sent straight to a CPU, in percent of all decisions", unit = Unit.PERCENT)
    double direct,

    @Stat(
        desc = "tasks taken from another domain, in percent of all decisions",
        unit = Unit.PERCENT)
    double greedy,

    @Stat(
        desc = "tasks taken from a domain of another node, in percent of all decisions",
        unit = Unit.PERCENT)
    double greedyFar,

    @Stat(
        desc = "tasks dispatched from their domain's queue, in percent of all decisions",
        unit = Unit.PERCENT)
    double dsqDispatch,

    @Stat(
        desc = "tasks taken from a domain of the same node, in percent of all decisions",
        unit = Unit.PERCENT)
    double greedyLocal,

    @Stat(desc = "tasks taken across nodes, in percent of all decisions", unit = Unit.PERCENT)
    double greedyXnuma,

    @Stat(
        desc = "idle CPUs of other domains woken to take tasks, in percent of all decisions",
        unit = Unit.PERCENT)
    double kickGreedy,

    @Stat(
        desc = "tasks that came back to their domain, in percent of all decisions",
        unit = Unit.PERCENT)
    double repatriate,

    @Stat(
        desc = "deadlines that were brought within bounds, in percent of all decisions",
        unit = Unit.PERCENT)
    double dlClamp,

    @Stat(desc = "deadlines taken as they were, in percent of all decisions", unit = Unit.PERCENT)
    double dlPreset,

    @Stat(desc = "the CPUs that tasks of other domains may be sent to")
    BitSet directGreedyCpus,

    @Stat(desc = "the CPUs that may be woken for tasks of other domains")
    BitSet kickGreedyCpus,

    @Stat(desc = "figures of each NUMA node") Map<@Unsigned Long, NodeStats> nodes) {}
