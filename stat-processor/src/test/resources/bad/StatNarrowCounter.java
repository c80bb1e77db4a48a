// options: -Astatline.strict=true
package io.acme;

import io.statline.Buckets;
import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unsigned;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

@Stat(desc = "counters of all widths")
record StatNarrowCounter(
    @Stat(desc = "events", kind = Kind.COUNTER) byte ofByte, // <-
    @Stat(desc = "events", kind = Kind.COUNTER) short ofShort, // <-
    @Stat(desc = "events", kind = Kind.COUNTER) @Unsigned int ofInt, // <-
    @Stat(desc = "events", kind = Kind.COUNTER) float ofFloat, // <-
    @Stat(desc = "events", kind = Kind.COUNTER) Integer ofInteger, // <-
    @Stat(desc = "events", kind = Kind.COUNTER) OptionalInt ofOptional, // <-
    @Stat(desc = "events", kind = Kind.COUNTER) int[] ofArray, // <-
    @Stat(desc = "events", kind = Kind.COUNTER) List<Short> ofList, // <-
    @Stat(desc = "events", kind = Kind.COUNTER) Map<String, Integer> ofMap, // <-
    @Stat(desc = "latencies", kind = Kind.HISTOGRAM) @Buckets int[] ofBuckets, // <-
    @Stat(desc = "events", kind = Kind.COUNTER) AtomicInteger ofAtomic, // <-
    @Stat(desc = "events") LongAdder fineAdder,
    @Stat(desc = "events", kind = Kind.COUNTER) AtomicLong fineAtomic,
    @Stat(desc = "time run", kind = Kind.COUNTER) Duration fineTime,
    @Stat(desc = "tasks", kind = Kind.GAUGE) AtomicInteger fineLevel,
    @Stat(desc = "events of this interval", kind = Kind.DELTA) @Buckets int[] fineBuckets,
    @Stat(desc = "events", kind = Kind.COUNTER) long fineLong,
    @Stat(desc = "events", kind = Kind.COUNTER) double fineDouble,
    @Stat(desc = "events", kind = Kind.COUNTER) OptionalLong fineOptional,
    @Stat(desc = "events", kind = Kind.COUNTER) Map<Integer, Long> fineMap,
    @Stat(desc = "events of this interval", kind = Kind.DELTA) int fineDelta,
    @Stat(desc = "tasks") int fineTasks) {}
