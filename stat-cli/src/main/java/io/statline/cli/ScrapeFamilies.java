package io.statline.cli;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import io.statline.openmetrics.MetricTranslation;
import io.statline.openmetrics.StatMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The families of an export: those about the reading itself, then the daemons'. */
final class ScrapeFamilies {
  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final String version;
  private final Map<String, String> labels;

  /**
   * Families of an export.
   *
   * @param version this program's
   * @param labels of the series that are about no daemon
   */
  ScrapeFamilies(String version, Map<String, String> labels) {
    this.version = version;
    this.labels = labels;
  }

  /** All of them; what is left out is what daemons have under one name and cannot be one family. */
  MetricTranslation all(List<ScrapeOutcome> outcomes) {
    List<MetricTranslation> translations = new ArrayList<>();
    translations.add(new MetricTranslation(own(outcomes), List.of()));
    outcomes.forEach(
        outcome -> // what a daemon itself leaves out is said as its own
        translations.add(new MetricTranslation(outcome.translation().families(), List.of())));
    return StatMetrics.merge(translations);
  }

  /** Those about the reading. Prometheus says {@code up} of its own targets: ours is called otherwise. */
  MetricSnapshots own(List<ScrapeOutcome> outcomes) {
    GaugeSnapshot.Builder up =
        gauge("statline_up", "Whether the daemon could be read: 1, or 0 if not.");
    GaugeSnapshot.Builder failed =
        gauge("statline_scrape_failed", "Why the daemon could not be read; always 1.");
    GaugeSnapshot.Builder took = gauge(
            "statline_scrape_duration_seconds", "How long reading the daemon took.")
        .unit(Unit.SECONDS);
    GaugeSnapshot.Builder leftOut = gauge(
        "statline_left_out_figures", "How many of the daemon's figures could not be exported.");
    for (ScrapeOutcome outcome : outcomes) {
      Labels daemon = labels(outcome.socket().labels());
      ScrapeFailure failure = outcome.failure();
      up.dataPoint(point(daemon, failure == null ? 1 : 0));
      if (failure == null) {
        leftOut.dataPoint(point(daemon, outcome.translation().leftOut().size()));
      } else {
        failed.dataPoint(point(daemon.add("reason", failure.reason().text()), 1));
      }
      took.dataPoint(point(daemon, outcome.took().toNanos() / NANOS_PER_SECOND));
    }
    return snapshots(List.of(build(), up.build(), failed.build(), took.build(), leftOut.build()));
  }

  private InfoSnapshot build() {
    return InfoSnapshot.builder()
        .name("statline_build")
        .help("The program that exports.")
        .dataPoint(InfoDataPointSnapshot.builder()
            .labels(labels(labels).add("version", version))
            .build())
        .build();
  }

  private static GaugeSnapshot.Builder gauge(String name, String help) {
    return GaugeSnapshot.builder().name(name).help(help);
  }

  private static GaugeDataPointSnapshot point(Labels labels, double value) {
    return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
  }

  private static Labels labels(Map<String, String> map) {
    return Labels.of(List.copyOf(map.keySet()), List.copyOf(map.values()));
  }

  private static MetricSnapshots snapshots(List<MetricSnapshot> families) {
    return new MetricSnapshots(
        families.stream().filter(family -> !family.getDataPoints().isEmpty()).toList());
  }
}
