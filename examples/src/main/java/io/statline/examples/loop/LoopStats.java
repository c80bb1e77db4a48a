package io.statline.examples.loop;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;

/**
 * What the loop did.
 *
 * @param rounds how often it went round
 * @param busyTime how long it worked
 * @param longestRound the longest round
 * @param thread the thread that took these figures
 * @since 0.1.0
 */
@Stat(desc = "what the main loop did", top = true)
@OpenMetrics(prefix = "loop_")
public record LoopStats(
    @Stat(desc = "rounds since the start", kind = Kind.COUNTER, unitName = "rounds")
    long rounds,

    @Stat(desc = "time spent working", kind = Kind.COUNTER, unit = Unit.NANOSECONDS)
    long busyTime,

    @Stat(desc = "the longest round", kind = Kind.PEAK, unit = Unit.NANOSECONDS)
    long longestRound,

    @Stat(desc = "the thread that took these figures", kind = Kind.INFO)
    String thread) {}
