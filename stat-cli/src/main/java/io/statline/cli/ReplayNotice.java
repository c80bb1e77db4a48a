package io.statline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * What a replay tells people. For any thread.
 *
 * @param errors standard error
 * @param file the recording
 */
record ReplayNotice(PrintWriter errors, Path file) {

  void serving(Object address) {
    say(file + " is served at " + address + ", until Ctrl-C");
  }

  void restarted() {
    say("from here on the recorded daemon has other metadata: the server was restarted with it");
  }

  void ended(RecordingReader recording) {
    if (recording.isTruncated()) {
      say(file + " ends in the middle, as if its recorder had been killed: " + recording.samples()
          + " samples are complete");
    }
  }

  void lastStays() {
    say("that was the last sample: it stays until Ctrl-C");
  }

  private void say(String text) {
    errors.println("statline replay: " + SafeText.line(text));
    errors.flush();
  }
}
