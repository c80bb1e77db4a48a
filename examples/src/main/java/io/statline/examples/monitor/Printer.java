package io.statline.examples.monitor;

import io.statline.client.StatListener;
import io.statline.examples.schedstatd.IntervalStats;
import io.statline.examples.schedstatd.IntervalText;
import java.io.IOException;
import java.time.Duration;

/** Prints a line for each sample, and one when the daemon goes and when it comes back. */
final class Printer implements StatListener<IntervalStats> {
  @Override
  public void onSample(IntervalStats sample) {
    System.out.println(IntervalText.of(sample));
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
