package io.statline.cli;

import io.statline.client.StatListener;
import io.statline.protocol.StatException;
import io.statline.protocol.StatFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Waits for a daemon that is away, but not for one whose first answer is an error: then the question is wrong.
 *
 * <p>It throws that as an {@link UncheckedIOException}, which ends the reading.
 */
abstract class WatchListener implements StatListener<Reading> {
  private boolean answered;

  /** A sample. */
  abstract void onReading(Reading reading);

  /** There are none for a while. */
  abstract void onOutage(IOException reason);

  @Override
  public final void onSample(Reading reading) {
    answered = true;
    onReading(reading);
  }

  @Override
  public final void onLost(IOException reason) {
    if (!answered && (reason instanceof StatException || reason instanceof StatFormatException)) {
      throw new UncheckedIOException(reason);
    }
    onOutage(reason);
  }
}
