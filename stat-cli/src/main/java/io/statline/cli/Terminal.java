package io.statline.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be shown where output goes. */
final class Terminal {
  private static final int USUAL_WIDTH = 100;
  private static final Path OUTPUT = Path.of("/proc/self/fd/1");
  private static final Pattern SIZE = Pattern.compile("[0-9]+ ([0-9]{1,4})");
  private static final long PATIENCE_SECONDS = 2;

  private Terminal() {}

  /** Columns: those of {@code $COLUMNS}, of the terminal, or 100. */
  static int width() {
    String said = System.getenv().getOrDefault("COLUMNS", "");
    if (said.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(said);
    }
    try {
      String output = Files.readSymbolicLink(OUTPUT).toString();
      return output.startsWith("/dev/pts/") || output.startsWith("/dev/tty")
          ? sizeOf(output)
          : USUAL_WIDTH;
    } catch (IOException notLinux) {
      return USUAL_WIDTH;
    }
  }

  /** By a program that is everywhere: native code would take longer to load. */
  private static int sizeOf(String terminal) throws IOException {
    Process stty = new ProcessBuilder("stty", "size")
        .redirectInput(new java.io.File(terminal))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    try {
      if (!stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        return USUAL_WIDTH;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL_WIDTH;
    }
    String text = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    Matcher size = SIZE.matcher(text.strip());
    return size.matches() && !size.group(1).equals("0")
        ? Integer.parseInt(size.group(1))
        : USUAL_WIDTH;
  }

  /** Whether the locale has more than ASCII: picocli writes in the terminal's encoding, else in the default one. */
  static boolean unicode() {
    String terminal = System.getProperty("sun.stdout.encoding");
    Charset charset = terminal != null && Charset.isSupported(terminal)
        ? Charset.forName(terminal)
        : Charset.defaultCharset();
    return charset.newEncoder().canEncode("µ▁█");
  }
}
