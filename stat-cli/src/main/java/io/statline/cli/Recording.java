package io.statline.cli;

import io.statline.client.StatListener;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recording that is being made. The file is made with the first sample, so that a daemon which cannot be read leaves
 * none behind.
 */
final class Recording implements StatListener<RecordingRound>, Closeable {
  private final RecordingFile file;
  private final RecordingHeader header;
  private final RecordingProgress progress;
  private final long mostRounds;
  private final Runnable stop;
  private @Nullable RecordingWriter writer;
  private RecordingItem.@Nullable Metadata written;
  private @Nullable Exception failure;
  private long rounds;

  /**
   * Writes nothing yet.
   *
   * @param mostRounds after how many it is complete
   * @param stop ends the reading
   */
  Recording(
      RecordingFile file,
      RecordingHeader header,
      RecordingProgress progress,
      long mostRounds,
      Runnable stop) {
    this.file = file;
    this.header = header;
    this.progress = progress;
    this.mostRounds = mostRounds;
    this.stop = stop;
  }

  @Override
  public void onSample(RecordingRound round) {
    if (rounds >= mostRounds || failure != null) {
      return; // it was under way already
    }
    try {
      write(round);
    } catch (IOException e) {
      fail(file.unwritable(e));
    } catch (CommandException e) {
      fail(e);
    }
    if (rounds >= mostRounds) {
      stop.run();
    }
  }

  private void write(RecordingRound round) throws IOException, CommandException {
    RecordingWriter out = writer();
    if (written == null || !written.isSameAs(round.metadata())) {
      out.write(round.metadata());
      written = round.metadata();
    }
    for (RecordingItem.Sample sample : round.samples()) {
      out.write(sample);
    }
    out.flush();
    rounds++;
    progress.added(round.samples().size());
  }

  private RecordingWriter writer() throws IOException, CommandException {
    if (writer == null) {
      OutputStream out = progress.counting(file.open());
      writer = new RecordingWriter(out, header);
      progress.say(header.address() + " is being recorded to " + file);
    }
    return writer;
  }

  /** An outage before the first sample is no gap: there is nothing to record. */
  @Override
  public void onLost(IOException reason) {
    if (rounds == 0) {
      fail(reason);
    } else {
      progress.say("no samples: " + Failures.text(reason) + "; waiting");
    }
  }

  @Override
  public void onRegained(Duration outage) {
    progress.say("samples again, after a gap of " + WatchSteps.text(outage));
  }

  private void fail(Exception reason) {
    failure = reason;
    stop.run();
  }

  /** Why it ended before its time, if it did. */
  Optional<Exception> failure() {
    return Optional.ofNullable(failure);
  }

  /** Completes the file, if there is one. */
  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
