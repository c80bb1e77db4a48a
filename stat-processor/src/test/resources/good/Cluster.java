package io.acme;

import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.List;
import java.util.Map;

interface Cluster {

  @Stat(desc = "one scheduling domain")
  @OpenMetrics(prefix = "d_", label = "domain_name")
  record DomainStats(
      String name,
      @Stat(desc = "events seen") @Unsigned long events,
      @Stat(desc = "load pressure") double pressure) {}

  @Stat(desc = "the whole cluster", top = true)
  record ClusterStats(
      String name,
      @Stat(desc = "when these figures were taken") @Unsigned long at,
      @Stat(desc = "CPU mask, 32 CPUs a word") @OpenMetrics(skip = true) List<@Unsigned Integer> bitmap,
      @Stat(desc = "figures of each domain") Map<@Unsigned Long, DomainStats> domsDict) {}
}
