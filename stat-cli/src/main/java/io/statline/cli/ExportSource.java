package io.statline.cli;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.statline.openmetrics.MetricTranslation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is exported, read anew each time. For any thread.
 *
 * @param fleet the daemons
 * @param families what their answers become
 * @param clashes where it is said that daemons have different figures under one name
 */
record ExportSource(ScrapeFleet fleet, ScrapeFamilies families, ExportNews clashes)
    implements AutoCloseable {
  private static final int MOST_SAID = 5;

  /** All families, within the daemons' deadline. */
  MetricSnapshots scrape() throws InterruptedException {
    return together(fleet.scrape());
  }

  /** All families, sooner if the reader wants them sooner. */
  MetricSnapshots scrape(Duration limit) throws InterruptedException {
    return together(fleet.scrape(limit));
  }

  /** All families, for somebody who reads once and so misses daemons that are not there yet. */
  MetricSnapshots scrapeOnce() throws InterruptedException, CommandException {
    List<ScrapeOutcome> outcomes = outcomes();
    if (outcomes.isEmpty()) {
      throw new CommandException(
          ExitStatus.UNREACHABLE,
          "no stats socket was found on this machine: start a daemon, or say --path");
    }
    return together(outcomes);
  }

  /** What each daemon answered. */
  List<ScrapeOutcome> outcomes() throws InterruptedException {
    return fleet.scrape();
  }

  private MetricSnapshots together(List<ScrapeOutcome> outcomes) {
    MetricTranslation all = families.all(outcomes);
    if (all.leftOut().isEmpty()) {
      clashes.well("", "the daemons' figures fit together again");
    } else {
      String some = all.leftOut().stream().limit(MOST_SAID).collect(Collectors.joining(" "));
      clashes.wrong(
          "",
          some,
          Failures.clean(
              "daemons have different figures under one name; say another --prefix, or export"
                  + " one of them alone: " + some));
    }
    return all.families();
  }

  @Override
  public void close() {
    fleet.close();
  }
}
