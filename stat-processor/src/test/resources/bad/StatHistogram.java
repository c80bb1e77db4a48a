package io.acme;

import io.statline.Kind;
import io.statline.Stat;
import java.util.List;

@Stat
record StatHistogram(
    io.statline.protocol.StatHistogram waits, // <-
    @Stat(kind = Kind.DELTA) io.statline.protocol.StatHistogram recent, // <-
    @Stat(kind = Kind.COUNTER) io.statline.protocol.StatHistogram counter, // <-
    @Stat(kind = Kind.HISTOGRAM) long[] longs, // <-
    @Stat(kind = Kind.HISTOGRAM) List<Integer> list, // <-
    @Stat(kind = Kind.HISTOGRAM) String text) {} // <-
