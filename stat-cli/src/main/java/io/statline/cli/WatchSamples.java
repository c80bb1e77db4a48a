package io.statline.cli;

import io.statline.view.RenderOptions;
import io.statline.view.StatHistory;
import io.statline.view.StatRenderer;
import java.util.List;
import java.util.Optional;

/**
 * What was read last, and what is known of the time before.
 *
 * @param previous the one before it, of the same metadata
 * @param history with the current one
 */
record WatchSamples(Reading current, Optional<Reading> previous, StatHistory history) {
  private static final int SAMPLES = 32;

  /** Of a first one. */
  static WatchSamples of(Reading first) {
    StatHistory history = StatHistory.of(SAMPLES);
    return new WatchSamples(
        first, Optional.empty(), history.plus(first.schema(), first.type(), first.sample()));
  }

  /** With another one; what was before it is forgotten if that had other metadata. */
  WatchSamples plus(Reading next) {
    if (!next.schema().equals(current.schema()) || !next.type().equals(current.type())) {
      return of(next);
    }
    return new WatchSamples(
        next,
        Optional.of(current),
        history.plus(next.schema(), next.type(), next.sample(), current.sample()));
  }

  /** Whether the daemon was restarted before the current one. */
  boolean isRestarted() {
    return previous
        .filter(before -> current.sample().isRestartedSince(before.sample()))
        .isPresent();
  }

  /** The current one, with rates if there is one before it. */
  String text(RenderOptions options, boolean sparklines) {
    StatRenderer plain = renderer(options);
    StatRenderer renderer = sparklines ? plain.withHistory(history) : plain;
    return previous
        .map(before -> renderer.render(current.sample(), before.sample()))
        .orElseGet(() -> renderer.render(current.sample()));
  }

  /** What tables can be sorted by. */
  List<String> columns(RenderOptions options) {
    return renderer(options).columns(current.sample());
  }

  private StatRenderer renderer(RenderOptions options) {
    return StatRenderer.of(current.schema(), current.type(), options);
  }
}
