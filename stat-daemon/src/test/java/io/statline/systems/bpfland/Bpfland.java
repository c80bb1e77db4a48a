package io.statline.systems.bpfland;

import io.statline.systems.FakeScheduler;

/** Stands for a scheduler that only counts: what is in here is its own work. */
final class Bpfland extends FakeScheduler<Metrics> {
  Bpfland() {
    super(MetricsMeta.TYPE);
  }
}
