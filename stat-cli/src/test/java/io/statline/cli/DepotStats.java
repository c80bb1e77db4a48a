package io.statline.cli;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of the daemon that the tests look at. */
@Stat(desc = "a depot", top = true)
record DepotStats(
    String name,
    @Stat(desc = "how it is") Mood mood,
    boolean open,

    @Stat(desc = "vans waiting", kind = Kind.GAUGE, unitName = "vans")
    long waiting,

    @Stat(desc = "vans served", kind = Kind.COUNTER, unitName = "vans")
    long served,

    @Stat(desc = "time at work", kind = Kind.COUNTER, unit = Unit.NANOSECONDS)
    long busyTime,

    @Stat(desc = "room in use", kind = Kind.GAUGE, unit = Unit.KIBIBYTES)
    long room,

    @Stat(desc = "how full it is", kind = Kind.GAUGE, unit = Unit.RATIO)
    double fill,

    double nothing,
    @Stat(desc = "left out") Optional<Gate> annex,
    @Stat(desc = "the gates") Map<String, Gate> gates,
    List<Gate> lanes) {

  enum Mood {
    CALM,
    BUSY,
    FAILED
  }

  /** One gate. */
  @Stat(desc = "one gate")
  @OpenMetrics(label = "gate")
  record Gate(
      @Stat(desc = "vans in line", kind = Kind.GAUGE, unitName = "vans")
      long line,

      @Stat(desc = "its last words") String note,
      Map<Integer, Long> sizes) {}

  static DepotStats sample(long served) {
    Map<String, Gate> gates = new java.util.LinkedHashMap<>();
    gates.put("north", new Gate(3, "say \"hi\", you", Map.of(1, 10L)));
    gates.put("so.uth", new Gate(0, "\u001b[31mred", Map.of()));
    return new DepotStats(
        "main",
        Mood.BUSY,
        true,
        12,
        served,
        1_500_000,
        2048,
        0.93,
        Double.NaN,
        Optional.empty(),
        gates,
        List.of(new Gate(7, "a", Map.of()), new Gate(8, "b", Map.of())));
  }
}
