package io.statline.daemon;

import io.statline.protocol.StatAddress;
import java.time.Duration;

/**
 * What is to be printed while the daemon runs.
 *
 * @param interval how often
 * @param text in which form
 * @param console where
 */
record Viewing(Duration interval, SampleText text, Console console) {

  /** Begins, on a thread of its own that reads the socket like any reader. */
  ViewThread start(StatAddress address) {
    return ViewThread.start(new Viewer(address, interval, text, console), console);
  }
}
