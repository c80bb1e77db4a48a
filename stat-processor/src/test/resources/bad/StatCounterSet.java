package io.acme;

import io.statline.Kind;
import io.statline.Stat;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

@Stat
record StatCounterSet(
    @Stat(kind = Kind.COUNTER) Set<Long> counters, // <-
    @Stat(kind = Kind.HISTOGRAM) Set<Integer> buckets, // <-
    Set<LongAdder> adders, // <-
    @Stat(kind = Kind.GAUGE) Set<LongAdder> fine,
    Set<Inner> records) {

  @Stat
  record Inner(@Stat(kind = Kind.COUNTER) int x) {}
}
