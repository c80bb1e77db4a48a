package io.statline.daemon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.statline.client.StatClient;
import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import io.statline.server.StatServer;
import io.statline.server.StatServerBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShotQueryTest {
  @TempDir
  private Path folder;

  @Test
  void topType_ofSeveralTargets_isAskedForAtTop() throws Exception {
    StatServerBuilder builder = StatServer.builder()
        .path(folder.resolve("s"))
        .addWithArgs(
            "one",
            DemoStatsMeta.TYPE,
            args -> {
              throw new StatException(Errno.EINVAL, "say id");
            },
            "id")
        .add(DemoStatsMeta.TYPE, () -> new DemoStats("seventh", 1));
    try (StatServer server = builder.start();
        StatClient client = StatClient.connect(Path.of(server.address()))) {
      Shot shot = new ShotQuery().read(client);
      assertThat(new String(shot.sample().value(), UTF_8)).contains("seventh");
    }
  }
}
