// options: -Astatline.strict=true
package io.acme;

import io.statline.Buckets;
import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.protocol.StatHistogram;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

@Stat(desc = "names that end in a unit")
record StatNameWithoutUnit(
    @Stat(desc = "time waited") long waitedNs, // <-
    @Stat(desc = "time run", name = "RunTime_us", kind = Kind.COUNTER) double runtime, // <-
    @Stat(desc = "the last round") OptionalLong roundMs, // <-
    @Stat(desc = "time up") Long uptimeSec, // <-
    @Stat(desc = "the heap of each zone") long[] heapBytes, // <-
    @Stat(desc = "sizes of caches") List<Long> cacheKb, // <-
    @Stat(desc = "idle time of each CPU") Map<String, Double> idlePct, // <-
    @Stat(desc = "time slept") LongAdder sleptNs, // <-
    @Stat(desc = "times of wakeups") @Buckets StatHistogram wakeupUs, // <-
    @Stat(desc = "what was read", kind = Kind.COUNTER) long readBytesTotal, // <-
    @Stat(desc = "times of calls", unit = Unit.MICROSECONDS) @Buckets StatHistogram fineCallUs,
    @Stat(desc = "CPUs, one in ms") BitSet fineCpusMs,
    @Stat(desc = "time waited", unit = Unit.NANOSECONDS) long fineNs,
    @Stat(desc = "time waited", user = {"_unit=seconds", "_scale=0.001"}) long fineRoundMs,
    @Stat(desc = "a cache", unit = Unit.KILOBYTES) long fineKb,
    @Stat(desc = "bytes sent a second", user = "_om_skip") long fineRatePerSec,
    @Stat(desc = "a fact in words") String fineTextMs,
    @Stat(desc = "whether times are in milliseconds", user = "_om_skip") boolean fineFlagMs,
    @Stat(desc = "a number of a clock", kind = Kind.ID, user = "_om_skip") int fineIdNs,
    @Stat(desc = "which clock counts, as a number", kind = Kind.STATE, user = "_om_skip") int fineStateNs,
    @Stat(desc = "the lowest") long fineMin,
    @Stat(desc = "the load of late", user = "_om_skip") double fineOfFiveMinutes,
    @Stat(desc = "by purpose") Map<String, Inner> finePartsMs,
    @Stat(desc = "where it is") long campus) {

  @Stat(desc = "one part")
  @io.statline.OpenMetrics(prefix = "part_", label = "part")
  record Inner(@Stat(desc = "of it") long x) {}
}
