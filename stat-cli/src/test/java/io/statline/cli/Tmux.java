package io.statline.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** A shell in a terminal whose screen can be read: a tmux server of its own. */
final class Tmux implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long POLL_MILLIS = 50;

  private final String server = "statline-" + UUID.randomUUID();
  private final Path folder;

  private Tmux(Path folder) {
    this.folder = folder;
  }

  /**
   * Starts a shell.
   *
   * @param folder where it starts, and where its socket is: the path should be short
   */
  static Tmux start(Path folder, int columns, int rows) throws Exception {
    assumeTrue(isInstalled("tmux", "-V"), "needs tmux");
    assumeTrue(isInstalled("bash", "--version"), "needs bash");
    Tmux tmux = new Tmux(folder);
    Files.writeString(folder.resolve("rc"), "PS1='$ '\nunset PROMPT_COMMAND NO_COLOR\n");
    tmux.call(
        "-f",
        "/dev/null",
        "new-session",
        "-d",
        "-x",
        columns + "",
        "-y",
        rows + "",
        "-c",
        folder.toString(),
        "exec bash --noprofile --rcfile rc -i");
    tmux.await("a prompt", screen -> screen.contains("$"));
    return tmux;
  }

  private static boolean isInstalled(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectErrorStream(true)
          .start();
      return process.waitFor() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  private String call(String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("tmux", "-u", "-L", server));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TMUX_TMPDIR", folder.toString());
    builder.environment().remove("TMUX");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ": " + output);
    }
    return output;
  }

  /** Types a line into the shell, or whatever runs there. */
  void line(String text) throws Exception {
    type(text);
    keys("Enter");
  }

  /** Types characters. */
  void type(String text) throws Exception {
    call("send-keys", "-l", "--", text);
  }

  /** Presses keys of tmux' names, such as {@code C-c}. */
  void keys(String... names) throws Exception {
    List<String> args = new ArrayList<>(List.of("send-keys", "--"));
    args.addAll(List.of(names));
    call(args.toArray(String[]::new));
  }

  void resize(int columns, int rows) throws Exception {
    call("resize-window", "-x", columns + "", "-y", rows + "");
  }

  /** The lines of the screen. */
  List<String> screen() throws Exception {
    return call("capture-pane", "-p").lines().toList();
  }

  /** The screen with its styles. */
  String styled() throws Exception {
    return call("capture-pane", "-p", "-e");
  }

  /** What tmux knows of the terminal: whether the cursor is shown, lines wrap, and the other screen is on. */
  String modes() throws Exception {
    return call("display-message", "-p", "#{cursor_flag} #{wrap_flag} #{alternate_on}")
        .strip();
  }

  /** Waits until the screen is as it should be. */
  List<String> await(String what, Predicate<String> screen) throws Exception {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      List<String> lines = screen();
      if (screen.test(String.join("\n", lines))) {
        return lines;
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new AssertionError("no " + what + " on the screen:\n" + String.join("\n", screen()));
  }

  List<String> awaitText(String text) throws Exception {
    return await("'" + text + "'", screen -> screen.contains(text));
  }

  /** Ends the server, and with it all that runs in it. */
  @Override
  public void close() throws IOException {
    call("kill-server");
  }
}
