package io.statline.systems.rusty;

import io.statline.systems.FakeScheduler;

/** Stands for a scheduler that balances domains: what is in here is its own work. */
final class Rusty extends FakeScheduler<ClusterStats> {
  Rusty() {
    super(ClusterStatsMeta.TYPE);
  }
}
