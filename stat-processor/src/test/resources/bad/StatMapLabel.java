// options: -Astatline.strict=true
package io.acme;

import io.statline.OpenMetrics;
import io.statline.Stat;
import java.util.List;
import java.util.Map;

@Stat(desc = "maps of records")
record StatMapLabel(
    @Stat(desc = "of each layer") Map<String, Layer> layers, // <-
    @Stat(desc = "of each CPU") Map<Integer, Cpu> cpus,
    @Stat(desc = "of each node") Map<Integer, Node> nodes,
    @Stat(desc = "of each layer, again") @OpenMetrics(skip = true) Map<String, Layer> skipped,
    @Stat(desc = "layers in order") List<Layer> list,
    @Stat(desc = "one layer") Layer single,
    @Stat(desc = "layers by another name") @OpenMetrics(label = "name") Map<String, Layer> named,
    @Stat(desc = "weights") Map<String, Long> weights) {

  @Stat(desc = "one layer")
  @OpenMetrics(prefix = "layer_")
  record Layer(@Stat(desc = "tasks") int tasks) {}

  @Stat(desc = "one CPU")
  @OpenMetrics(prefix = "cpu_", label = "cpu")
  record Cpu(@Stat(desc = "tasks") int tasks) {}

  @Stat(desc = "one node", user = {"_om_prefix=node_", "_om_label=node"})
  record Node(@Stat(desc = "tasks") int tasks) {}
}
