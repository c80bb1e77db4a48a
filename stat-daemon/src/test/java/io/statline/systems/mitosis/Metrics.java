package io.statline.systems.mitosis;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import java.util.Map;

@Stat(desc = "the whole scheduler", top = true)
public record Metrics(
    @Stat(desc = "cells there are") @Unsigned int numCells,

    @Stat(desc = "tasks queued to their CPU, in percent of all decisions", unit = Unit.PERCENT)
    double localQPct,

    @Stat(
        desc = "tasks queued to a CPU they are bound to, in percent of all decisions",
        unit = Unit.PERCENT)
    double cpuQPct,

    @Stat(desc = "tasks queued to their cell, in percent of all decisions", unit = Unit.PERCENT)
    double cellQPct,

    @Stat(
        desc = "tasks that ran on CPUs borrowed from other cells, in percent of all decisions",
        unit = Unit.PERCENT)
    double borrowedPct,

    @Stat(
        desc = "tasks whose CPU affinity does not fit their cell, in percent of all decisions",
        unit = Unit.PERCENT)
    double affnViolationsPct,

    @Stat(
        desc = "tasks taken from another queue of the cell, in percent of all decisions",
        unit = Unit.PERCENT)
    double stealPct,

    @Stat(desc = "tasks moved out of queues that were closed", kind = Kind.DELTA) @Unsigned
    long drainCnt,

    @Stat(desc = "tasks moved out of queues that their CPU affinity forbids", kind = Kind.DELTA)
    @Unsigned
    long drainAffnCnt,

    @Stat(
        desc = "bound tasks that were passed over, in percent of all decisions",
        unit = Unit.PERCENT)
    double pinSkipPct,

    @Stat(desc = "time slices that were shortened", kind = Kind.DELTA) @Unsigned
    long sliceShrink,

    @Stat(desc = "time slices left at the longest") @Unsigned
    long sliceShrinkMax,

    @Stat(desc = "time slices shortened in proportion to the tasks that wait") @Unsigned
    long sliceShrinkProportional,

    @Stat(desc = "time slices shortened to the shortest") @Unsigned
    long sliceShrinkMin,

    @Stat(desc = "decisions, in percent of those of all cells", unit = Unit.PERCENT)
    double shareOfDecisionsPct,

    @Stat(desc = "scheduling decisions", kind = Kind.DELTA) @Unsigned
    long totalDecisions,

    @Stat(desc = "CPU time used, in percent of what there is", unit = Unit.PERCENT)
    double utilPct,

    @Stat(desc = "CPU time used on borrowed CPUs, in percent of what there is", unit = Unit.PERCENT)
    double demandBorrowPct,

    @Stat(desc = "CPU time lent to other cells, in percent of what there is", unit = Unit.PERCENT)
    double lentPct,

    @Stat(desc = "times that CPUs were dealt out anew", kind = Kind.DELTA)
    @OpenMetrics(name = "rebalances")
    @Unsigned
    long rebalanceCount,

    @Stat(desc = "whether CPUs are held back on purpose") boolean enforcedHoldout,
    @Stat(desc = "figures of each cell") Map<@Unsigned Integer, CellMetrics> cells) {}
