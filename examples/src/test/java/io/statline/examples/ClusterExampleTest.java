package io.statline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.statline.client.StatClient;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterExampleTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  private Path socket;
  private Child server;

  @BeforeEach
  void start() throws Exception {
    socket = folder.resolve("s");
    server = Examples.listening(socket, Examples.CLUSTER_SERVER, socket.toString());
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void metadata_ofServer_isThatOfTheProtocol() throws Exception {
    try (StatClient client = StatClient.connect(socket)) {
      JsonNode served = JSON.readTree(client.schema().toJson());
      assertThat(served).isEqualTo(cluster().get("meta"));
    }
  }

  @Test
  void value_ofServer_isThatOfTheProtocol() throws Exception {
    try (StatClient client = StatClient.connect(socket)) {
      JsonNode served = JSON.readTree(client.json().toString());
      assertThat(served).isEqualTo(cluster().get("top"));
    }
  }

  @Test
  void client_ofServer_printsTheRecord() throws Exception {
    try (Child client = Child.start(Examples.CLUSTER_CLIENT, socket.toString())) {
      assertThat(client.out().rest())
          .singleElement()
          .asString()
          .startsWith("ClusterStats[name=test cluster, at=12345, ")
          .contains("3=DomainStats[name=domain 3, events=5678, pressure=5.678]");
      assertThat(client.exitStatus()).isZero();
    }
  }

  @Test
  void server_terminated_endsWithStatus0AndWithoutSocket() throws Exception {
    Examples.assertStopsCleanly(server, socket);
  }

  @Test
  void secondServer_samePath_isRefusedAndTheFirstLivesOn() throws Exception {
    try (Child second = Child.start(Examples.CLUSTER_SERVER, socket.toString())) {
      assertThat(second.exitStatus()).isEqualTo(1);
      assertThat(second.errors().rest())
          .singleElement()
          .asString()
          .startsWith("cluster-server: ")
          .contains(socket.toString());
    }
    try (StatClient client = StatClient.connect(socket)) {
      assertThat(client.json().get("at").asInt()).isEqualTo(12345);
    }
  }

  private static JsonNode cluster() throws Exception {
    return JSON.readTree(Path.of("src/test/resources/cluster.json").toFile());
  }
}
