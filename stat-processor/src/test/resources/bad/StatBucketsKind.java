package io.acme;

import io.statline.Buckets;
import io.statline.Kind;
import io.statline.Stat;
import io.statline.protocol.StatHistogram;

@Stat
record StatBucketsKind(
    @Buckets @Stat(kind = Kind.COUNTER) long[] counters, // <-
    @Buckets @Stat(kind = Kind.GAUGE) StatHistogram gauge, // <-
    @Buckets @Stat(kind = Kind.HISTOGRAM) int[] fine,
    @Buckets @Stat(kind = Kind.DELTA) int[] fineToo) {}
