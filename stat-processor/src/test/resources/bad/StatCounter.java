package io.acme;

import io.statline.Kind;
import io.statline.Stat;
import java.util.List;
import java.util.Map;

@Stat
record StatCounter(
    @Stat(kind = Kind.COUNTER) String text, // <-
    @Stat(kind = Kind.COUNTER) boolean flag, // <-
    @Stat(kind = Kind.COUNTER) List<Thread.State> states, // <-
    @Stat(kind = Kind.COUNTER) Map<Long, Inner> records, // <-
    @Stat(kind = Kind.COUNTER) Map<String, Double> fine,
    @Stat(kind = Kind.COUNTER) java.time.Duration fineTime,
    @Stat(kind = Kind.COUNTER) List<java.util.concurrent.atomic.AtomicLong> fineAtomic,
    @Stat(kind = Kind.COUNTER) float[] fineToo) {

  @Stat
  record Inner(int x) {}
}
