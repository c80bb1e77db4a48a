// options: -Astatline.strict=true
package io.acme;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;

@Stat(desc = "names with words that say what they are not")
record StatMetricWord(
    @Stat(desc = "load") double loadOfFiveMinutes, // <-
    @Stat(desc = "load") double minutes, // <-
    @Stat(desc = "calls", kind = Kind.COUNTER) long sRespCalls, // <-
    @Stat(desc = "calls") long gaugeOfCalls, // <-
    @Stat(desc = "calls")
    @OpenMetrics(name = "microjoules_calls") // <-
    long other,
    @Stat(desc = "what it was in", kind = Kind.STATE) String stateMinutesAgo, // <-
    @Stat(desc = "joules") Inner inner,
    @Stat(desc = "in words") String fiveMinutes,
    @Stat(desc = "the time of five", unit = Unit.SECONDS) double fineSecondsOfFiveMinutes,
    @Stat(desc = "months") long months,
    @Stat(desc = "minute") long minute,
    @Stat(desc = "not there") @OpenMetrics(skip = true) long hours) {

  @Stat(desc = "one part")
  @OpenMetrics(prefix = "d_")
  record Inner(@Stat(desc = "of it") long x) {} // <-
}
