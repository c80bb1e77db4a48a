package io.statline.systems.mitosis;

import io.statline.systems.FakeScheduler;

/** Stands for a scheduler of cells: what is in here is its own work. */
final class Mitosis extends FakeScheduler<Metrics> {
  Mitosis() {
    super(MetricsMeta.TYPE);
  }
}
