package io.statline.examples.schedstatd;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;

/**
 * The load average: tasks that run, are ready to run or are in uninterruptible sleep.
 *
 * @param oneMinute over a minute
 * @param fiveMinutes over five
 * @param fifteenMinutes over fifteen
 * @param runnable tasks that run or are ready to, now
 * @param tasks tasks there are, now
 * @since 0.1.0
 */
@Stat(desc = "the load average")
@OpenMetrics(prefix = "sched_load_")
public record LoadStats(
    @Stat(desc = "load over one minute", kind = Kind.AVERAGE, unitName = "tasks")
    @OpenMetrics(name = "avg1")
    double oneMinute,

    @Stat(desc = "load over five minutes", kind = Kind.AVERAGE, unitName = "tasks")
    @OpenMetrics(name = "avg5")
    double fiveMinutes,

    @Stat(desc = "load over fifteen minutes", kind = Kind.AVERAGE, unitName = "tasks")
    @OpenMetrics(name = "avg15")
    double fifteenMinutes,

    @Stat(desc = "tasks running or ready to run", kind = Kind.GAUGE, unitName = "tasks") @Unsigned
    long runnable,

    @Stat(desc = "tasks that exist", kind = Kind.GAUGE, unitName = "tasks") @Unsigned
    long tasks) {}
