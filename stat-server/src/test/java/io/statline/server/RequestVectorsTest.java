package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded cases of the protocol, over a real socket. */
@Timeout(60)
class RequestVectorsTest {
  private static RequestServer server;
  private static RequestServer sided;

  @BeforeAll
  static void startServer() throws IOException {
    server = RequestServer.start(
        serving -> serving.add(RequestClusterMeta.TYPE, RequestCluster::recorded));
    sided = RequestServer.start(serving -> serving
        .sideProtocol(SideSpeech::begin)
        .add(RequestClusterMeta.TYPE, RequestCluster::recorded));
  }

  @AfterAll
  static void closeServer() throws IOException {
    server.close();
    sided.close();
  }

  /** One case; its name is all that a report needs. */
  record Vector(JsonNode json) {
    @Override
    public String toString() {
      return json.get("id").asText();
    }

    List<Integer> expected() {
      List<Integer> errnos = new ArrayList<>();
      json.get("expect").forEach(errno -> errnos.add(errno.asInt()));
      return errnos;
    }

    boolean isHalfClosed() {
      return json.get("end").asText().equals("half-close");
    }
  }

  static List<Vector> vectors() throws IOException {
    List<Vector> vectors = new ArrayList<>();
    for (String line : resource("request-vectors.jsonl").lines().toList()) {
      vectors.add(new Vector(ReaderSocket.JSON.readTree(line)));
    }
    return vectors;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = RequestVectorsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void vector_sent_isAnsweredAsRecorded(Vector vector) throws IOException {
    assertAnsweredAsRecorded(vector, server);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void vector_sentBesideASideProtocol_isAnsweredAsRecorded(Vector vector) throws IOException {
    assertAnsweredAsRecorded(vector, sided);
  }

  private static void assertAnsweredAsRecorded(Vector vector, RequestServer asked)
      throws IOException {
    try (ReaderSocket reader = asked.reader()) {
      send(vector, reader);
      for (int errno : vector.expected()) {
        JsonNode reply = reader.reply();
        assertThat(reply.get("errno").asInt()).isEqualTo(errno);
        assertResp(vector, reply);
      }
      assertAfter(vector, reader);
    }
  }

  private static void send(Vector vector, ReaderSocket reader) throws IOException {
    for (JsonNode chunk : vector.json().get("send")) {
      reader.write(Base64.getDecoder().decode(chunk.asText()));
    }
    if (vector.isHalfClosed()) {
      reader.halfClose();
    }
  }

  private static void assertResp(Vector vector, JsonNode reply) {
    if (vector.json().has("expect_resp")) {
      assertThat(reply.at("/args/resp")).isEqualTo(vector.json().get("expect_resp"));
    }
  }

  /** No reply too many, and the connection as recorded: the next line is that of a request sent now, or the end. */
  private static void assertAfter(Vector vector, ReaderSocket reader) throws IOException {
    if (vector.json().get("after").asText().equals("closed")) {
      assertThat(reader.line()).isNull();
    } else if (vector.toString().equals("no_newline_open")) {
      reader.halfClose(); // the line that is not complete becomes one
      assertThat(reader.reply().get("errno").asInt()).isZero();
    } else {
      assertThat(reader.ask("not there").at("/args/resp").asText()).contains("not there");
    }
  }

  @Test
  void vectors_ofProtocol_areAllHere() throws IOException {
    assertThat(vectors()).hasSize(83);
  }

  @Test
  void metadata_ofCluster_isAsRecorded() throws IOException {
    try (ReaderSocket reader = server.reader()) {
      JsonNode recorded = ReaderSocket.JSON.readTree(resource("request-cluster.json"));
      assertThat(reader.answer("{\"req\":\"stats_meta\"}").at("/args/resp"))
          .isEqualTo(recorded.get("meta"));
      assertThat(reader.ask("top").at("/args/resp")).isEqualTo(recorded.get("top"));
    }
  }
}
