package io.statline.client;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes down what happens, and does something at each event. */
final class MonitorEvents implements StatListener<String> {
  final List<String> all = new ArrayList<>();
  final List<IOException> reasons = new ArrayList<>();
  Consumer<String> then = event -> {};

  @Override
  public void onSample(String sample) {
    add(sample);
  }

  @Override
  public void onLost(IOException reason) {
    reasons.add(reason);
    add("lost");
  }

  @Override
  public void onRegained(Duration outage) {
    add("regained after " + outage.toNanos());
  }

  private void add(String event) {
    all.add(event);
    then.accept(event);
  }
}
