package io.statline.cli;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.List;

/**
 * What is exported, read anew each time. For any thread.
 *
 * @param fleet the daemons
 * @param families what their answers become
 */
record ExportSource(ScrapeFleet fleet, ScrapeFamilies families) implements AutoCloseable {

  /** All families, within the daemons' deadline. */
  MetricSnapshots scrape() throws InterruptedException {
    return families.all(fleet.scrape());
  }

  /** All families, sooner if the reader wants them sooner. */
  MetricSnapshots scrape(Duration limit) throws InterruptedException {
    return families.all(fleet.scrape(limit));
  }

  /** What each daemon answered. */
  List<ScrapeOutcome> outcomes() throws InterruptedException {
    return fleet.scrape();
  }

  /** All families, for somebody who reads once and so misses daemons that are not there yet. */
  MetricSnapshots scrapeOnce() throws InterruptedException, CommandException {
    List<ScrapeOutcome> outcomes = outcomes();
    if (outcomes.isEmpty()) {
      throw new CommandException(
          ExitStatus.UNREACHABLE,
          "no stats socket was found on this machine: start a daemon, or say --path");
    }
    return families.all(outcomes);
  }

  @Override
  public void close() {
    fleet.close();
  }
}
