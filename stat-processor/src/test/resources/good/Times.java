package io.acme;

import io.statline.Kind;
import io.statline.Stat;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

@Stat
record Times(
    Duration waited, @Stat(kind = Kind.COUNTER) Duration ran, Optional<Duration> maybe, Duration[] each,
    Instant at, @Stat(kind = Kind.TIMESTAMP) Instant same, List<Instant> starts, Map<String, Instant> byName,
    LongAdder switches, @Stat(kind = Kind.GAUGE) LongAdder level, List<LongAdder> adders,
    @Stat(kind = Kind.COUNTER) AtomicLong count, @Stat(kind = Kind.PEAK) AtomicInteger most,
    @Stat(kind = Kind.COUNTER) Map<Integer, AtomicInteger> counts, @Stat(kind = Kind.GAUGE) Set<AtomicLong> set,
    BitSet cpus, @Stat(kind = Kind.BITMAP, user = "_om_skip") BitSet idle) {}
