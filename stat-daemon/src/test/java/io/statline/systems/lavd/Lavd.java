package io.statline.systems.lavd;

import io.statline.systems.FakeScheduler;
import java.io.IOException;
import java.util.Map;

/** Stands for a scheduler for what people wait for: what is in here is its own work. */
final class Lavd extends FakeScheduler<SysStats> {
  private final FakeScheduler<SchedSamples> decisions = new FakeScheduler<>(SchedSamplesMeta.TYPE);

  Lavd() {
    super(SysStatsMeta.TYPE);
  }

  /** The latest decisions, as many as are asked for and there are. */
  SchedSamples samples(Map<String, String> args) throws IOException {
    int most = Integer.parseInt(args.getOrDefault("nr_samples", "1"));
    return new SchedSamples(decisions.stats().samples().stream().limit(most).toList());
  }
}
