package io.statline.processor.records;

import io.statline.Kind;
import io.statline.Stat;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

@Stat
public record Times(
    @Stat(kind = Kind.COUNTER) Duration ran,
    Duration longest,
    Instant at,
    LongAdder events,
    @Stat(kind = Kind.COUNTER) AtomicLong count,
    @Stat(kind = Kind.COUNTER) AtomicInteger smallCount,
    @Stat(kind = Kind.GAUGE) AtomicLong level,
    @Stat(kind = Kind.COUNTER) List<Duration> each,
    BitSet cpus) {}
