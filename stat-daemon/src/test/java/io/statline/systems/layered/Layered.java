package io.statline.systems.layered;

import io.statline.systems.FakeScheduler;

/** Stands for a scheduler of tasks in layers: what is in here is its own work. */
final class Layered extends FakeScheduler<SysStats> {
  Layered() {
    super(SysStatsMeta.TYPE);
  }
}
