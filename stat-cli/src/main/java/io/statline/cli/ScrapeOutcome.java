package io.statline.cli;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.statline.openmetrics.MetricTranslation;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one daemon.
 *
 * @param socket the daemon
 * @param failure why it could not be read, null if it could
 * @param translation its figures, none if it could not be read
 * @param startNanos when the daemon was started, nanoseconds since the Unix epoch, as far as it says
 * @param took how long it took
 */
record ScrapeOutcome(
    ScrapeSocket socket,
    @Nullable ScrapeFailure failure,
    MetricTranslation translation,
    OptionalLong startNanos,
    Duration took) {
  private static final MetricTranslation NOTHING =
      new MetricTranslation(MetricSnapshots.of(), List.of());

  static ScrapeOutcome failed(ScrapeSocket socket, ScrapeFailure failure, Duration took) {
    return new ScrapeOutcome(socket, failure, NOTHING, OptionalLong.empty(), took);
  }
}
