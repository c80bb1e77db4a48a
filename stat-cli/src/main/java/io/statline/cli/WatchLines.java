package io.statline.cli;

import io.statline.view.RenderOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Samples as plain text, each with an empty line behind: where there is no terminal. */
final class WatchLines extends WatchListener {
  private final WatchReader reader;
  private final RenderOptions options;
  private final PrintWriter out;
  private final PrintWriter errors;
  private OptionalLong left;
  private Optional<WatchSamples> samples = Optional.empty();

  /**
   * Prints.
   *
   * @param reader that calls this one, and is stopped when nobody reads any more
   * @param count after how many samples it is stopped as well
   */
  WatchLines(
      WatchReader reader,
      RenderOptions options,
      OptionalLong count,
      PrintWriter out,
      PrintWriter errors) {
    this.reader = reader;
    this.options = options;
    this.left = count;
    this.out = out;
    this.errors = errors;
  }

  @Override
  void onReading(Reading reading) {
    if (samples.isEmpty()) {
      complain(new WatchSort(options.tables())
          .complaint(WatchSamples.of(reading).columns(options.withAll(true))));
    }
    WatchSamples now =
        samples.map(before -> before.plus(reading)).orElseGet(() -> WatchSamples.of(reading));
    samples = Optional.of(now);
    out.print(now.text(options, false) + "\n");
    out.flush();
    if (left.isPresent()) {
      left = OptionalLong.of(left.getAsLong() - 1);
    }
    // a writer hears of a broken pipe only if nothing between it and the pipe keeps that to itself,
    // as System.out does
    if (out.checkError() || System.out.checkError() || left.orElse(1) <= 0) {
      reader.stop();
    }
  }

  @Override
  void onOutage(IOException reason) {
    complain("waiting: " + Failures.text(reason));
  }

  @Override
  public void onRegained(Duration outage) {
    complain("back after " + WatchSteps.text(outage));
  }

  private void complain(String text) {
    if (!text.isEmpty()) {
      errors.println("statline watch: " + WatchText.clip(text, Integer.MAX_VALUE));
      errors.flush();
    }
  }
}
