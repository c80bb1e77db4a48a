package io.statline.server;

import io.statline.Kind;
import io.statline.Stat;
import java.util.List;
import java.util.Map;

/** Totals of all shapes whose intervals are asked for. */
@Stat(desc = "all of it", user = "_om_prefix=all_")
record IntervalFigures(
    @Stat(kind = Kind.COUNTER) long events,
    @Stat(kind = Kind.COUNTER) int small,
    long level,
    IntervalPart part,
    List<IntervalPart> parts,
    Map<String, IntervalPart> byName) {

  /** Figures whose counters all have the same total, and of which one part is in the map. */
  static IntervalFigures of(long total, long level, String name) {
    IntervalPart part = new IntervalPart(total);
    return new IntervalFigures(
        total, (int) total, level, part, List.of(part, part), Map.of(name, part));
  }
}
