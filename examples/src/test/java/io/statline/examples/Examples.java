package io.statline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the tests of the examples have in common. */
final class Examples {
  static final String CLUSTER_SERVER = "io.statline.examples.cluster.ClusterServer";
  static final String CLUSTER_CLIENT = "io.statline.examples.cluster.ClusterClient";
  static final String LOOP_DAEMON = "io.statline.examples.loop.LoopDaemon";
  static final String MONITOR = "io.statline.examples.monitor.MonitorExample";

  /** The exit status of a JVM that was ended by SIGTERM, its hooks run. */
  static final int TERMINATED = 143;

  private Examples() {}

  /** Waits for a line of a program that contains a text. */
  static String lineOf(Child child, String part) throws Exception {
    String line = child.out().next().orElseThrow();
    while (!line.contains(part)) {
      line = child.out().next().orElseThrow();
    }
    return line;
  }

  /** Starts a server and waits until it says that it listens on {@code socket}. */
  static Child listening(Path socket, String mainClass, String... args) throws Exception {
    Child server = Child.start(mainClass, args);
    try {
      assertThat(server.listening()).isEqualTo(socket.toString());
      return server;
    } catch (IOException | AssertionError e) {
      server.close();
      throw e;
    }
  }

  /** Stops a server with SIGTERM; it must end without its socket, having said nothing. */
  static void assertStopsCleanly(Child server, Path socket) throws Exception {
    server.terminate();
    assertThat(server.exitStatus()).isIn(0, TERMINATED);
    assertThat(server.errors().rest()).isEmpty();
    assertThat(Files.exists(socket)).isFalse();
  }

  /** Where a folder like {@code /proc} is among the test resources. */
  static String proc(String name) {
    return Path.of("src/test/resources/proc", name).toAbsolutePath().toString();
  }
}
