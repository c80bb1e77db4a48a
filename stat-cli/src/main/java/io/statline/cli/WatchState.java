package io.statline.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a watch knows and shows; nothing of terminals. For one thread. */
final class WatchState {
  private final String daemon;
  private WatchView view;
  private Duration interval;
  private WatchSize size = new WatchSize(0, 0);
  private Optional<WatchSamples> latest = Optional.empty();
  private Optional<WatchSamples> paused = Optional.empty();
  private String outage = "";
  private String note = "";
  private List<String> body = List.of();
  private int scroll;
  private int pageRows = 1;
  private long samples;

  /**
   * Before the first sample.
   *
   * @param daemon what people call it
   */
  WatchState(String daemon, Duration interval, WatchView view) {
    this.daemon = daemon;
    this.interval = interval;
    this.view = view;
  }

  void onSample(Reading reading) {
    latest = Optional.of(
        latest.map(before -> before.plus(reading)).orElseGet(() -> WatchSamples.of(reading)));
    boolean restarted = latest.filter(WatchSamples::isRestarted).isPresent();
    if (samples == 0) {
      note = new WatchSort(view.tables()).complaint(columns(true));
    } else if (restarted) {
      note = "restarted";
    } else if (outage.isEmpty()) {
      note = "";
    }
    outage = "";
    samples++;
    refresh();
  }

  void onLost(String reason) {
    outage = reason;
  }

  void onRegained(Duration away) {
    note = "back after " + WatchSteps.text(away);
  }

  void onSize(WatchSize now) {
    size = now;
    refresh();
  }

  /** What tables can be sorted by. */
  List<String> columns(boolean all) {
    return shown()
        .map(some -> some.columns(view.withAll(all).options(size.columns())))
        .orElse(List.of());
  }

  void show(WatchView other) {
    view = other;
    refresh();
  }

  void setInterval(Duration other) {
    interval = other;
  }

  /** Keeps what is shown, or shows what is new; samples are taken either way. */
  void togglePause() {
    paused = paused.isPresent() ? Optional.empty() : latest;
    refresh();
  }

  private void refresh() {
    body = shown()
        .map(some ->
            some.text(view.options(size.columns()), view.sparklines()).lines().toList())
        .orElse(List.of());
  }

  private Optional<WatchSamples> shown() {
    return paused.or(() -> latest);
  }

  /** The rows there are for it on the screen, as of the last drawing. */
  void setPageRows(int rows) {
    pageRows = Math.max(1, rows);
  }

  int pageRows() {
    return pageRows;
  }

  /** Goes down by so many lines, or up. */
  void scrollBy(int lines) {
    scroll = clamped((long) scroll() + lines);
  }

  /** The first line of the body that is seen. */
  int scroll() {
    return clamped(scroll);
  }

  private int clamped(long line) {
    return (int) Math.max(0, Math.min(line, body.size() - pageRows));
  }

  List<String> body() {
    return body;
  }

  WatchSize size() {
    return size;
  }

  WatchView view() {
    return view;
  }

  Duration interval() {
    return interval;
  }

  /** How many there were. */
  long samples() {
    return samples;
  }

  /** What is going on, the most important first. */
  List<String> facts() {
    List<String> facts = new ArrayList<>(List.of(daemon));
    if (paused.isPresent()) {
      facts.add("paused");
    }
    if (!outage.isEmpty()) {
      facts.add("waiting: " + outage);
    } else if (latest.isEmpty()) {
      facts.add("waiting");
    } else if (!note.isEmpty()) {
      facts.add(note);
    }
    facts.add("every " + WatchSteps.text(interval));
    new WatchSort(view.tables()).fact().ifPresent(facts::add);
    if (!view.tables().filter().isEmpty()) {
      facts.add("filter " + view.tables().filter());
    }
    if (view.all()) {
      facts.add("all");
    }
    return facts;
  }
}
