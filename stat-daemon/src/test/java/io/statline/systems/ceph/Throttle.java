package io.statline.systems.ceph;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;

@Stat(name = "throttle", desc = "one throttle")
@OpenMetrics(prefix = "throttle_", label = "collection")
public record Throttle(
    @Stat(desc = "what is taken") @Unsigned long val,
    @Stat(desc = "how much may be taken") @Unsigned long max,

    @Stat(desc = "requests that began to take", kind = Kind.COUNTER) @Unsigned
    long getStarted,

    @Stat(desc = "requests that took", kind = Kind.COUNTER) @Unsigned
    long get,

    @Stat(desc = "how much was taken by them", kind = Kind.COUNTER) @Unsigned
    long getSum,

    @Stat(desc = "requests that could take nothing", kind = Kind.COUNTER) @Unsigned
    long getOrFailFail,

    @Stat(desc = "requests that took at once", kind = Kind.COUNTER) @Unsigned
    long getOrFailSuccess,

    @Stat(desc = "times something was taken without asking", kind = Kind.COUNTER) @Unsigned
    long take,

    @Stat(desc = "how much was taken without asking", kind = Kind.COUNTER) @Unsigned
    long takeSum,

    @Stat(desc = "times something was given back", kind = Kind.COUNTER) @Unsigned
    long put,

    @Stat(desc = "how much was given back", kind = Kind.COUNTER) @Unsigned
    long putSum,

    @Stat(name = "wait", desc = "time spent waiting") ThrottleWait waited) {}
