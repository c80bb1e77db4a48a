package io.statline.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The demonstration: the daemon and its reader as processes of their own. Fails if anything is not as it should be. */
final class Demo {
  private static final Usage USAGE = new Usage(
      "demo",
      "Starts schedstatd, lets the client example ask it and a monitor show it, stops it, and checks all of that.",
      0);
  private static final int LIVE_LINES = 3;

  /** The exit status of a JVM that was ended by SIGTERM, its hooks run. */
  private static final int TERMINATED = 143;

  private static final Pattern LIVE = Pattern.compile("[1-9]\\d*\\.\\d+ s: .+ busy: CPU \\d+ .*");

  private Demo() {}

  public static void main(String[] args) {
    Program.run(USAGE, args, arguments -> run());
  }

  private static void run() throws Exception {
    Path folder = Files.createTempDirectory("statline");
    Path socket = folder.resolve("schedstatd.sock");
    try (Child daemon = Child.start(Child.SCHEDSTATD, "--stats-path", socket.toString())) {
      Thread cleanUp = new Thread(daemon::terminate, "clean-up"); // if somebody stops the demo
      Runtime.getRuntime().addShutdownHook(cleanUp);
      say("schedstatd listens on " + daemon.listening());
      checkClient(askAsUser(socket));
      watch(socket);
      stop(daemon, socket);
    } finally {
      Files.deleteIfExists(socket);
      Files.deleteIfExists(folder);
    }
    say("everything as it should be");
  }

  private static List<String> askAsUser(Path socket) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    try (Child client = Child.start(Child.CLIENT, socket.toString())) {
      for (Optional<String> line = client.out().next();
          line.isPresent();
          line = client.out().next()) {
        System.out.println(line.get());
        lines.add(line.get());
      }
      List<String> errors = client.errors().rest();
      check(client.exitStatus() == 0, "the client failed: " + errors);
      check(errors.isEmpty(), "the client complained: " + errors);
    }
    return lines;
  }

  /** Lets another process show the daemon's figures: once with totals, once with rates. */
  private static void watch(Path socket) throws Exception {
    say("schedstatd --monitor 1");
    try (Child monitor =
        Child.start(Child.SCHEDSTATD, "--monitor", "1", "--stats-path", socket.toString())) {
      int views = 0;
      for (var line = monitor.out().next();
          line.isPresent();
          line = monitor.out().next()) {
        views += line.get().contains("rates over") ? 1 : 0;
        if (views > 1) {
          return;
        }
        System.out.println(line.get());
      }
      check(false, "the monitor ended: " + monitor.errors().rest());
    }
  }

  private static void checkClient(List<String> lines) throws IOException {
    check(lines.stream().anyMatch(line -> line.contains("SchedStats")), "there was no metadata");
    long live = lines.stream().filter(line -> LIVE.matcher(line).matches()).count();
    check(live == LIVE_LINES, live + " lines of live figures, not " + LIVE_LINES);
    check(
        lines.stream().anyMatch(line -> line.startsWith("errno 22: ") && line.contains("interval")),
        "the unknown target was not refused with errno 22 and the name that would be right");
  }

  private static void stop(Child daemon, Path socket) throws IOException, InterruptedException {
    daemon.terminate();
    int status = daemon.exitStatus();
    check(
        status == TERMINATED,
        "schedstatd exited with " + status + ", not with " + TERMINATED + ": "
            + daemon.errors().rest());
    check(!Files.exists(socket), "schedstatd left its socket behind: " + socket);
    say("schedstatd ended and removed its socket");
  }

  private static void check(boolean good, String otherwise) throws IOException {
    if (!good) {
      throw new IOException(otherwise);
    }
  }

  private static void say(String text) {
    System.out.println("demo: " + text);
  }
}
