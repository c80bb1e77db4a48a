// options: -Astatline.strict=true
package io.acme;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

@Stat(desc = "names that end in total")
record StatTotalName(
    @Stat(desc = "units") long unitsTotal, // <-
    @Stat(desc = "units by state", name = "UnitsByStateTotal") Map<String, Long> byState, // <-
    @Stat(desc = "of this interval", kind = Kind.DELTA) long eventsTotal, // <-
    @Stat(desc = "most units", kind = Kind.PEAK)
    @OpenMetrics(name = "peak_total") // <-
    long peak,
    @Stat(desc = "since the start", kind = Kind.COUNTER) long fineTotal,
    @Stat(desc = "since the start") LongAdder callsTotal,
    @Stat(desc = "time since the start") Duration timeTotal,
    @Stat(desc = "the heap", unit = Unit.BYTES) long fineHeapTotal,
    @Stat(desc = "cells") @OpenMetrics(name = "fine_cells") long cellsTotal,
    @Stat(desc = "nodes") @OpenMetrics(skip = true) long nodesTotal,
    @Stat(desc = "a sum in words") String wordsTotal,
    @Stat(desc = "the number of an account", kind = Kind.ID) long idTotal, // <-
    @Stat(desc = "all together") Inner partsTotal,
    @Stat(desc = "tasks") long total) { // <-

  @Stat(desc = "one part")
  @OpenMetrics(prefix = "part_")
  record Inner(@Stat(desc = "of it") long x) {}
}
