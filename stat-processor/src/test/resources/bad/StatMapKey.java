package io.acme;

import io.statline.Stat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Stat
record StatMapKey(
    Map<UUID, String> domains, // <-
    Map<Double, String> doubles, // <-
    Map<Boolean, String> booleans, // <-
    Map<byte[], String> arrays, // <-
    Map<List<String>, String> lists, // <-
    Map<java.util.BitSet, String> bitSets, // <-
    Map<java.time.Duration, String> durations, // <-
    Map<java.util.concurrent.atomic.AtomicLong, String> atomics, // <-
    Map<Inner, String> records) { // <-

  @Stat
  record Inner(int x) {}
}
