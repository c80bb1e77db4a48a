package io.statline.server;

import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cluster of the recorded cases. */
@Stat(name = "ClusterStats", desc = "the whole cluster", top = true)
record RequestCluster(
    String name,

    @Stat(desc = "when these figures were taken") @Unsigned long at,

    @Stat(desc = "CPU mask, 32 CPUs a word") @OpenMetrics(skip = true)
    List<@Unsigned Integer> bitmap,

    @Stat(desc = "figures of each domain") Map<@Unsigned Long, RequestDomain> domsDict) {

  /** The value that all recorded cases answer. */
  static RequestCluster recorded() {
    Map<Long, RequestDomain> domains = new LinkedHashMap<>();
    domains.put(0L, new RequestDomain("domain 0", 1234, 1.234));
    domains.put(3L, new RequestDomain("domain 3", 5678, 5.678));
    return new RequestCluster("test cluster", 12345, List.of(0xdeadbeef, 0xbeefdead), domains);
  }
}
