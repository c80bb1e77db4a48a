package io.acme;

import io.statline.Buckets;
import io.statline.Stat;

@Stat
record StatBuckets(
    @Buckets(first = 0) int[] zero, // <-
    @Buckets(first = -1, width = 0) int[] negative, // <-
    @Buckets(first = Double.POSITIVE_INFINITY) int[] infinite, // <-
    @Buckets(first = Double.NaN, width = 1) int[] nan, // <-
    @Buckets(width = -1) int[] width, // <-
    @Buckets(width = Double.NaN) int[] nanWidth, // <-
    @Buckets(bounds = {1, 2}, first = 1) int[] both, // <-
    @Buckets(bounds = {1, 2}, width = 0) int[] bothToo, // <-
    @Buckets(bounds = {1, 1}) int[] equal, // <-
    @Buckets(bounds = {1, 3, 2}) int[] descending, // <-
    @Buckets(bounds = {1, Double.NEGATIVE_INFINITY}) int[] unbounded, // <-
    @Buckets(bounds = {}) int[] fine,
    @Buckets(first = -5, width = 5) int[] fineToo) {}
