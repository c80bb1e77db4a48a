package io.statline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.client.StatClient;
import io.statline.examples.loop.LoopStats;
import io.statline.examples.loop.LoopStatsMeta;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopDaemonTest {
  @TempDir
  private Path folder;

  @Test
  void figures_ofTheLoop_areTakenOnItsThread() throws Exception {
    Path socket = folder.resolve("s");
    try (Child daemon = Examples.listening(socket, Examples.LOOP_DAEMON, socket.toString());
        StatClient client = StatClient.connect(socket)) {
      LoopStats first = client.stats(LoopStatsMeta.TYPE);
      LoopStats second = client.stats(LoopStatsMeta.TYPE);
      assertThat(first.thread()).isEqualTo("main");
      assertThat(first.rounds()).isPositive();
      assertThat(second.rounds()).isGreaterThan(first.rounds());
      Examples.assertStopsCleanly(daemon, socket);
    }
  }
}
