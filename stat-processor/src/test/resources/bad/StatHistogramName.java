// options: -Astatline.strict=true
package io.acme;

import io.statline.Buckets;
import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;

@Stat(desc = "names that end as a histogram's")
record StatHistogramName(
    @Stat(desc = "tasks") long taskCount, // <-
    @Stat(desc = "weights") double weightSum, // <-
    @Stat(desc = "of this interval", kind = Kind.DELTA) long rebalanceCount, // <-
    @Stat(desc = "tokens") @OpenMetrics(name = "token_bucket") long tokens, // <-
    @Stat(desc = "retries", kind = Kind.COUNTER) long fineCount,
    @Stat(desc = "bytes in all", kind = Kind.COUNTER) long fineSum,
    @Stat(desc = "latencies", kind = Kind.HISTOGRAM) @Buckets long[] fineBucket,
    @Stat(desc = "tasks", unitName = "tasks") long nowCount,
    @Stat(desc = "whether there are any") boolean anyCount, // <-
    @Stat(desc = "cells") @OpenMetrics(skip = true) long cellCount,
    @Stat(desc = "a number in words") String wordCount,
    @Stat(desc = "tasks") long count) {} // <-
