package io.acme;

import io.statline.Buckets;
import io.statline.Kind;
import io.statline.Stat;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

@Stat
record StatBucketsType(
    @Buckets // <-
    long single,
    @Buckets // <-
    Optional<Long> optional,
    @Buckets // <-
    double[] doubles,
    @Buckets // <-
    Set<Long> set,
    @Buckets // <-
    Map<Long, Long> map,
    @Buckets // <-
    List<String> texts,
    @Buckets // <-
    List<AtomicLong> atomics,
    @Buckets // <-
    @Stat(kind = Kind.GAUGE)
    Duration[] durations,
    @Buckets // <-
    BitSet bits,
    @Buckets // <-
    Inner[] records) {

  @Stat
  record Inner(int x) {}
}
