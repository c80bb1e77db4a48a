package io.statline.examples.monitor;

import io.statline.client.StatListener;
import io.statline.examples.schedstatd.IntervalText;
import io.statline.examples.schedstatd.SchedStats;
import io.statline.protocol.StatSample;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Prints a line for each sample after the first, and one when the daemon goes and when it comes back. */
final class Printer implements StatListener<StatSample<SchedStats>> {
  private @Nullable StatSample<SchedStats> before;

  @Override
  public void onSample(StatSample<SchedStats> sample) {
    if (before != null) {
      System.out.println(IntervalText.between(before, sample));
    }
    before = sample;
  }

  @Override
  public void onLost(IOException reason) {
    System.out.println("lost: " + reason.getMessage());
  }

  @Override
  public void onRegained(Duration outage) {
    System.out.println("back after " + outage.toSeconds() + " s");
  }
}
