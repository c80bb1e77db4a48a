// options: -Astatline.strict=true
package io.acme;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Stat(desc = "records of one name")
record StatMetricHeld(
    @Stat(desc = "all use", unit = Unit.PERCENT) double util,
    @Stat(desc = "events", kind = Kind.COUNTER) long tasks,
    @Stat(desc = "each layer") Map<String, Layer> layers, // <-
    @Stat(desc = "each node") Optional<Node> node, // <-
    @Stat(desc = "another layer") Layer again,
    @Stat(desc = "another group") Group group,
    @Stat(desc = "left out") @OpenMetrics(skip = true) Other other) {

  @Stat(desc = "one layer")
  @OpenMetrics(label = "layer")
  record Layer(
      @Stat(desc = "its use", unit = Unit.PERCENT) double util,
      @Stat(desc = "tasks", kind = Kind.DELTA) long tasks,
      @Stat(desc = "groups") List<Group> groups) {}

  @Stat(desc = "one node")
  record Node(
      @Stat(desc = "its load") double load,
      @Stat(desc = "all its layers") Other other) {}

  @Stat(desc = "something else")
  @OpenMetrics(prefix = "other_")
  record Other(@Stat(desc = "tasks", unitName = "tasks") long util, @Stat(desc = "its use") Deep deep) {}

  @Stat(desc = "far in")
  record Deep(@Stat(desc = "tasks", unit = Unit.RATIO) double util) {}

  @Stat(desc = "one group")
  @OpenMetrics(prefix = "group_")
  record Group(
      @Stat(desc = "its use", unit = Unit.PERCENT) double util,
      @Stat(desc = "of it") Member member) { // <-

    @Stat(desc = "one member")
    @OpenMetrics(prefix = "group_")
    record Member(@Stat(desc = "its use", unit = Unit.RATIO) double util) {}
  }
}
