package io.statline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorExampleTest {
  @TempDir
  private Path folder;

  @Test
  void monitor_daemonRestarts_saysSoAndGoesOn() throws Exception {
    Path socket = folder.resolve("s");
    try (Child monitor = Child.start(Examples.MONITOR, socket.toString())) {
      Examples.lineOf(monitor, "lost: ");
      for (int start = 0; start < 2; start++) {
        try (Child daemon = daemon(socket)) {
          Examples.lineOf(monitor, "back after ");
          Examples.lineOf(monitor, "busy: CPU 0");
          Examples.assertStopsCleanly(daemon, socket);
        }
        Examples.lineOf(monitor, "lost: ");
      }
      monitor.terminate();
      assertThat(monitor.exitStatus()).isZero();
      assertThat(monitor.errors().rest()).isEmpty();
    }
  }

  private static Child daemon(Path socket) throws Exception {
    String proc = Examples.proc("schedstat-15");
    return Examples.listening(
        socket, Child.SCHEDSTATD, "--proc", proc, "--stats-path", socket.toString());
  }
}
