package io.acme;

import io.statline.Buckets;
import io.statline.Display;
import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import io.statline.protocol.StatHistogram;
import java.util.Collection;
import java.util.List;

@Stat
@Display(label = "waits", hide = true)
record Histograms(
    @Stat(unit = Unit.MICROSECONDS) @Buckets(first = 1) StatHistogram waits,
    @Buckets(first = 10, width = 0.5) @OpenMetrics(skip = true) @Display(order = -1, precision = 2)
        StatHistogram runs,
    @Stat(kind = Kind.DELTA) @Buckets StatHistogram recent,
    @Buckets(bounds = {1, 2.5, 10}) long[] longs,
    @Buckets(bounds = -1) @Unsigned byte[] bytes,
    @Stat(kind = Kind.HISTOGRAM) @Buckets int[] ints,
    @Stat(kind = Kind.DELTA) @Buckets int[] ofInterval,
    @Buckets Short[] boxed,
    @Buckets List<@Unsigned Integer> list,
    @Buckets Collection<Long> waitsCODEC) {}
