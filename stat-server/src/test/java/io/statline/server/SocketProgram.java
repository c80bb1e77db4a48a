package io.statline.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A daemon for tests that need a process of their own. It goes on when it reads a line. */
final class SocketProgram {
  private static final Logger LOGGER =
      Logger.getLogger("io.statline.server"); // held: the JDK does not

  private SocketProgram() {}

  /** Each argument is {@code method=value} of the builder. */
  public static void main(String[] args) throws IOException {
    StatServerBuilder builder = SocketSample.server();
    for (String arg : args) {
      String[] parts = arg.split("=", 2);
      apply(builder, parts[0], parts[1]);
    }
    try (StatServer server = builder.start()) {
      say("ready " + server.address());
      waitForLine();
    } catch (IOException | IllegalStateException e) {
      say("failed " + String.valueOf(e.getMessage()).replace('\n', ' '));
    }
    say("closed");
    waitForLine();
  }

  private static void apply(StatServerBuilder builder, String method, String value) {
    switch (method) {
      case "path" -> builder.path(Path.of(value));
      case "name" -> builder.name(value);
      case "instance" -> builder.instance(value);
      case "mode" -> builder.mode(value);
      case "log" -> logFrom(Level.parse(value));
      case "inherited" -> builder.inherited(value);
      default -> throw new IllegalArgumentException(method);
    }
  }

  private static void logFrom(Level level) {
    LOGGER.setLevel(level);
    Logger.getLogger("").getHandlers()[0].setLevel(level);
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private static void waitForLine() throws IOException {
    int read = System.in.read();
    while (read >= 0 && read != '\n') {
      read = System.in.read();
    }
  }
}
