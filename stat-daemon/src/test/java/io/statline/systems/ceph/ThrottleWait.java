package io.statline.systems.ceph;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;

/** A pair from which readers make a mean. */
@Stat(name = "throttle_wait", desc = "how often and how long was waited")
@OpenMetrics(prefix = "throttle_wait_")
public record ThrottleWait(
    @Stat(desc = "times somebody waited", kind = Kind.COUNTER) @Unsigned
    long avgcount,

    @Stat(desc = "time waited, all together", kind = Kind.COUNTER, unit = Unit.SECONDS)
    double sum) {}
