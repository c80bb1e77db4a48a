package io.statline.systems.lavd;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.client.StatClient;
import io.statline.server.StatServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LavdTest {
  @TempDir
  private Path folder;

  @Test
  void samples_withAnArgument_areAsManyAsItSays() throws IOException {
    Path socket = folder.resolve("s");
    var server = StatServer.builder()
        .path(socket)
        .addWithArgs("sched_samples", SchedSamplesMeta.TYPE, new Lavd()::samples, "nr_samples");
    try (StatServer running = server.start();
        StatClient client = StatClient.connect(socket)) {
      Map<String, String> two = Map.of("nr_samples", "2");
      assertThat(client.stats("sched_samples", SchedSamplesMeta.TYPE, two).samples())
          .hasSize(2);
      assertThat(running.schema().describe()).contains("sched_samples", "nr_samples");
    }
  }
}
