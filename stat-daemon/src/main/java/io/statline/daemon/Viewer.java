package io.statline.daemon;

import io.statline.client.StatClient;
import io.statline.client.StatListener;
import io.statline.client.StatMonitor;
import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Reads a daemon at an interval and prints what it says, until told to stop or nobody reads what it prints. */
final class Viewer implements StatListener<Shot> {
  private final StatAddress address;
  private final SampleText text;
  private final Console console;
  private final StatMonitor monitor;
  private Optional<Shot> previous = Optional.empty();
  private boolean wasAway;

  Viewer(StatAddress address, Duration interval, SampleText text, Console console) {
    this.address = address;
    this.text = text;
    this.console = console;
    this.monitor = StatClient.builder().address(address).monitor(interval);
  }

  void run() {
    monitor.run(new ShotQuery(), this);
  }

  /** Ends {@link #run}, from any thread. */
  void stop() {
    monitor.stop();
  }

  @Override
  public void onSample(Shot shot) {
    if (!wasAway && isRestarted(shot)) {
      console.complain("the daemon at " + address + " was restarted");
    }
    wasAway = false;
    if (!print(shot)) {
      stop();
    }
    previous = Optional.of(shot);
  }

  private boolean isRestarted(Shot shot) {
    return previous.map(Shot::sample).filter(shot.sample()::isRestartedSince).isPresent();
  }

  private boolean print(Shot shot) {
    try {
      return console.print(
          text.of(shot, previous.filter(before -> before.schema().equals(shot.schema()))));
    } catch (IOException e) {
      console.quote("an answer does not fit its metadata: " + e.getMessage());
      return true;
    }
  }

  @Override
  public void onLost(IOException reason) {
    wasAway = true;
    console.quote("waiting for statistics: " + reason.getMessage());
  }

  @Override
  public void onRegained(Duration outage) {
    console.complain("statistics again, after " + outage.toMillis() / 1000.0 + " s");
  }
}
