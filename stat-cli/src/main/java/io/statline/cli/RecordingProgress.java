package io.statline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says how far a recording is: in place on a terminal, elsewhere only at the end and when something happens. */
final class RecordingProgress {
  private static final int STANDARD_ERROR = 2;
  private static final long KIBIBYTE = 1024;

  private final PrintWriter errors;
  private final boolean shown;
  private long samples;
  private long bytes;
  private boolean inLine;

  RecordingProgress(PrintWriter errors) {
    this.errors = errors;
    this.shown = isTerminal(STANDARD_ERROR);
  }

  /** Whether a descriptor of this process is a terminal's. */
  static boolean isTerminal(int descriptor) {
    try {
      String device =
          Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException notLinux) {
      return false;
    }
  }

  /** The same output, with its bytes counted. */
  OutputStream counting(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int b) throws IOException {
        out.write(b);
        bytes++;
      }

      @Override
      public void write(byte[] source, int offset, int length) throws IOException {
        out.write(source, offset, length);
        bytes += length;
      }
    };
  }

  /** So many more samples are in the file. */
  void added(int more) {
    samples += more;
    if (shown) {
      errors.print("\r" + this);
      errors.flush();
      inLine = true;
    }
  }

  long samples() {
    return samples;
  }

  /** A line about what happened. */
  void say(String text) {
    if (inLine) {
      errors.println();
      inLine = false;
    }
    errors.println("statline record: " + SafeText.line(text));
    errors.flush();
  }

  @Override
  public String toString() {
    return samples + (samples == 1 ? " sample, " : " samples, ") + (bytes + KIBIBYTE - 1) / KIBIBYTE
        + " KiB";
  }
}
