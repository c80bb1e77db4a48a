package io.statline.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.statline.protocol.StatField;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import io.statline.protocol.StatType;
import io.statline.protocol.StatWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three real schedulers, read as metadata, as trees, and as records that were declared for them. */
class RecordingsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  Path folder;

  private ScriptedServer server;
  private StatClient client;

  @BeforeEach
  void connect() throws IOException {
    server = ScriptedServer.at(folder.resolve("s"));
    client = StatClient.connect(server.path());
  }

  @AfterEach
  void disconnect() {
    client.close();
    server.close();
  }

  static List<Arguments> schedulers() {
    return List.of(
        Arguments.of("scx_bpfland", BpflandMetricsMeta.TYPE),
        Arguments.of("scx_rustland", RustlandMetricsMeta.TYPE),
        Arguments.of("scx_rusty", RustyClusterMeta.TYPE));
  }

  private StatSchema play(String scheduler) throws IOException {
    Recording.of(scheduler).playOn(server);
    return client.schema();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scx_bpfland", "scx_rustland", "scx_rusty"})
  void trees_haveTheFieldsOfTheMetadata(String scheduler) throws IOException {
    StatMeta top = play(scheduler).top().orElseThrow();
    for (String expected : Recording.of(scheduler).values()) {
      JsonNode value = client.json();
      assertThat(value).isEqualTo(JSON.readTree(expected).at("/args/resp"));
      assertThat(value.fieldNames())
          .toIterable()
          .containsExactlyInAnyOrderElementsOf(top.fields().keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("schedulers")
  void declaredRecords_haveTheMetadataOfTheScheduler(String scheduler, StatType<?> type)
      throws IOException {
    Map<String, Map<String, StatField>> declared = new HashMap<>();
    addFields(type, declared);
    Map<String, Map<String, StatField>> recorded = new HashMap<>();
    play(scheduler).types().forEach((name, meta) -> recorded.put(name, meta.fields()));
    assertThat(declared).isEqualTo(recorded);
  }

  private static void addFields(
      StatType<?> type, Map<String, Map<String, StatField>> fieldsOfTypes) {
    fieldsOfTypes.put(type.name(), type.meta().fields());
    type.nested().forEach(nested -> addFields(nested, fieldsOfTypes));
  }

  @ParameterizedTest
  @MethodSource("schedulers")
  <T> void declaredRecords_holdAllThatWasSent(String scheduler, StatType<T> type)
      throws IOException {
    play(scheduler);
    for (String expected : Recording.of(scheduler).values()) {
      T value = client.stats(type);
      JsonNode sent = JSON.readTree(expected).at("/args/resp");
      assertThat(JSON.readTree(StatWriter.toJson(type, value))).isEqualTo(sent);
    }
  }

  @Test
  void bpfland_firstValue_isReadExactly() throws IOException {
    play("scx_bpfland");
    BpflandMetrics metrics = client.stats(BpflandMetricsMeta.TYPE);
    assertThat(metrics.nrCpus()).isEqualTo(2);
    assertThat(metrics.nrDirectDispatches()).isEqualTo(4);
    assertThat(metrics.nrSharedDispatches()).isEqualTo(2);
  }

  @Test
  void rustland_secondValue_isReadExactly() throws IOException {
    play("scx_rustland");
    client.stats(RustlandMetricsMeta.TYPE);
    RustlandMetrics metrics = client.stats(RustlandMetricsMeta.TYPE);
    assertThat(metrics.nrPageFaults()).isEqualTo(30);
    assertThat(metrics.nrQueued()).isEqualTo(1);
  }

  @Test
  void rusty_nestedValue_isReadExactly() throws IOException {
    play("scx_rusty");
    client.stats(RustyClusterMeta.TYPE);
    StatSample<RustyCluster> sample = client.sample(RustyClusterMeta.TYPE);
    RustyCluster cluster = sample.value();
    assertThat(cluster.atUs()).isEqualTo(1_795_399_824_811_169L);
    assertThat(cluster.directGreedyCpus()).containsExactly(3L);
    assertThat(cluster.nodes().get(0L).doms())
        .isEqualTo(Map.of(0L, new RustyDomain(0, 0, 4.89475558090929)));
    assertThat(sample.atNanos()).isEmpty();
  }

  @Test
  void rusty_metadata_hasItsAttributes() throws IOException {
    StatSchema schema = play("scx_rusty");
    assertThat(schema.top().orElseThrow().name()).isEqualTo("ClusterStats");
    assertThat(schema.type("NodeStats").orElseThrow().user())
        .isEqualTo(Map.of("_om_label", "node", "_om_prefix", "n_"));
    assertThat(schema.top().orElseThrow().fields().get("kick_greedy_cpus").user())
        .isEqualTo(Map.of("_om_skip", "true"));
  }
}
