package io.acme;

import io.statline.Kind;
import io.statline.Stat;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;

@Stat
record StatImpliedKind(
    @Stat(kind = Kind.COUNTER) Instant counter, // <-
    @Stat(kind = Kind.GAUGE) List<Instant> list, // <-
    @Stat(kind = Kind.COUNTER) BitSet bits, // <-
    @Stat(kind = Kind.HISTOGRAM) BitSet buckets, // <-
    @Stat(kind = Kind.TIMESTAMP) Instant fine,
    @Stat(kind = Kind.BITMAP) BitSet fineToo,
    @Stat(kind = Kind.LIMIT) Duration whatever) {}
