package io.acme;

import io.statline.Stat;
import io.statline.Unsigned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

@Stat
record StatUnsigned(
    @Unsigned double d, // <-
    @Unsigned boolean z, // <-
    @Unsigned String text, // <-
    @Unsigned OptionalDouble optional, // <-
    @Unsigned List<Long> list, // <-
    @Unsigned Map<Long, Long> map, // <-
    @Unsigned Optional<Long> ofLong, // <-
    long @Unsigned [] array, // <-
    List<@Unsigned Double> elements, // <-
    Map<@Unsigned String, Long> keys, // <-
    java.time.@Unsigned Duration duration, // <-
    java.util.@Unsigned BitSet bits, // <-
    List<java.util.concurrent.atomic.@Unsigned LongAdder> adders, // <-
    @Unsigned Inner inner, // <-
    Thread.@Unsigned State state) { // <-

  @Stat
  record Inner(int x) {}
}
