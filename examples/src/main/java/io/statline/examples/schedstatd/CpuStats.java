package io.statline.examples.schedstatd;

import io.statline.Display;
import io.statline.OpenMetrics;
import io.statline.Stat;
import java.util.Optional;

/**
 * One CPU that is online.
 *
 * @param times how its time was spent
 * @param runQueue its run queue; left out where there is no {@code /proc/schedstat} of a known version
 * @since 0.1.0
 */
@Stat(desc = "one CPU")
@Display(label = "cpu")
@OpenMetrics(prefix = "sched_cpu_", label = "cpu")
public record CpuStats(
    @Stat(desc = "how its time was spent") CpuTimes times,
    @Stat(desc = "its run queue") Optional<RunQueueStats> runQueue) {}
