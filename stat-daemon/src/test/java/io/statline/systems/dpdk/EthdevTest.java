package io.statline.systems.dpdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.client.StatClient;
import io.statline.server.StatServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EthdevTest {
  @TempDir
  private Path folder;

  @Test
  void statistics_ofEachPortInTheList_areGivenByItsNumber() throws IOException {
    Path socket = folder.resolve("s");
    var server = StatServer.builder()
        .path(socket)
        .add("ethdev/list", PortListMeta.TYPE, () -> new PortList(List.of((short) 0, (short) 3)))
        .addWithArgs(
            "ethdev/stats", EthdevStatsMeta.TYPE, args -> ofPort(args.get("port")), "port");
    try (StatServer running = server.start();
        StatClient client = StatClient.connect(socket)) {
      assertThat(running.schema().top()).isEmpty();
      for (short port : client.stats("ethdev/list", PortListMeta.TYPE).ports()) {
        Map<String, String> args = Map.of("port", Short.toString(port));
        assertThat(client.stats("ethdev/stats", EthdevStatsMeta.TYPE, args))
            .isEqualTo(ofPort(args.get("port")));
      }
    }
  }

  private static EthdevStats ofPort(String port) {
    return new EthdevStats(Long.parseLong(port), 0, 0, 0, 0, 0, 0, 0);
  }
}
