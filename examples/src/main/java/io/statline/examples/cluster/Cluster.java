package io.statline.examples.cluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A daemon that had something to say once. */
final class Cluster {
  private final Map<Long, DomainStats> domains = new TreeMap<>();

  Cluster() {
    domains.put(0L, new DomainStats("domain 0", 1234, 1.234));
    domains.put(3L, new DomainStats("domain 3", 5678, 5.678));
  }

  ClusterStats snapshot() {
    return new ClusterStats("test cluster", 12345, List.of(0xdeadbeef, 0xbeefdead), domains);
  }
}
