package io.statline.systems.lavd;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;

@Stat(desc = "the whole scheduler", top = true)
public record SysStats(
    @Stat(desc = "the number of this message", kind = Kind.ID) @Unsigned
    long mseq,

    @Stat(desc = "tasks that wait in queues") @Unsigned long nrQueuedTask,
    @Stat(desc = "CPUs in use") @Unsigned int nrActive,

    @Stat(desc = "scheduling decisions in the scheduler's own last period") @Unsigned
    long nrSched,

    @Stat(desc = "preemptions", kind = Kind.DELTA) @Unsigned long nrPreempt,

    @Stat(
        desc = "decisions for tasks that need much computing power, in percent of all",
        unit = Unit.PERCENT)
    double pcPc,

    @Stat(desc = "decisions for tasks that must not wait, in percent of all", unit = Unit.PERCENT)
    double pcLc,

    @Stat(desc = "tasks that changed the domain, in percent of all decisions", unit = Unit.PERCENT)
    double pcXMigration,

    @Stat(desc = "domains that others may take tasks from") @Unsigned
    int nrStealee,

    @Stat(desc = "decisions for big cores, in percent of all", unit = Unit.PERCENT)
    double pcBig,

    @Stat(
        desc =
            "tasks that need much computing power and ran on big cores, in percent of such tasks",
        unit = Unit.PERCENT)
    double pcPcOnBig,

    @Stat(
        desc = "tasks that must not wait and ran on big cores, in percent of such tasks",
        unit = Unit.PERCENT)
    double pcLcOnBig,

    @Stat(
        desc = "what the scheduler aims at, such as Performance, Balanced or Powersave",
        kind = Kind.STATE)
    String powerMode,

    @Stat(
        desc = "how long it has aimed at performance, in percent of the time",
        unit = Unit.PERCENT)
    double pcPerformance,

    @Stat(desc = "how long it has aimed at a balance, in percent of the time", unit = Unit.PERCENT)
    double pcBalanced,

    @Stat(
        desc = "how long it has aimed at saving power, in percent of the time",
        unit = Unit.PERCENT)
    double pcPowersave) {}
