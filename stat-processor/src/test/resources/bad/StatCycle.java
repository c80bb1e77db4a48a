package io.acme;

import io.statline.Stat;
import java.util.List;
import java.util.Map;

@Stat
record StatCycle(
    int x,
    Leaf leaf,
    List<Middle> middles, // <-
    Leaf again) {

  @Stat
  record Middle(
      Last[] lasts) {} // <-

  @Stat
  record Last(
      Map<String, StatCycle> start) {} // <-

  @Stat
  record Itself(
      Itself itself) {} // <-

  @Stat
  record Leaf(int x) {}

  @Stat
  record OnlyLeadsThere(StatCycle cycle) {}
}
