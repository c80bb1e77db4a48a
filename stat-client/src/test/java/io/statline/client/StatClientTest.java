package io.statline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.statline.protocol.StatException;
import io.statline.protocol.StatFormatException;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatResponse;
import io.statline.protocol.StatSample;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client asks, and what it makes of good replies and of errors. */
class StatClientTest {
  @TempDir
  Path folder;

  private ScriptedServer server;
  private StatClient client;

  @BeforeEach
  void connect() throws Exception {
    server = ScriptedServer.at(folder.resolve("s"));
    client = StatClient.connect(server.path());
  }

  @AfterEach
  void disconnect() {
    client.close();
    server.close();
  }

  @Test
  void json_ofTop_asksForTop() throws Exception {
    server.answers("{\"a\":1}");
    assertThat(client.json().path("a").intValue()).isEqualTo(1);
    assertThat(server.takeRequest()).isEqualTo("{\"req\":\"stats\",\"args\":{\"target\":\"top\"}}");
  }

  @Test
  void json_withArgs_sendsThemBesideTheTarget() throws Exception {
    server.answers("7");
    assertThat(client.json("cpu", Map.of("id", "0")).intValue()).isEqualTo(7);
    assertThat(server.takeRequest())
        .isEqualTo("{\"req\":\"stats\",\"args\":{\"target\":\"cpu\",\"id\":\"0\"}}");
  }

  @Test
  void json_argNamedTarget_isRefusedBeforeSending() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.json("cpu", Map.of("target", "top")))
        .withMessageContaining("'target'");
  }

  @Test
  void json_largestUnsigned_isExact() throws Exception {
    server.answers("[18446744073709551615,9223372036854775807,0.1,1.0]");
    JsonNode value = client.json();
    assertThat(value.get(0).bigIntegerValue()).isEqualTo(new BigInteger("18446744073709551615"));
    assertThat(value.get(1).longValue()).isEqualTo(Long.MAX_VALUE);
    assertThat(value.get(2).doubleValue()).isEqualTo(0.1);
    assertThat(value.get(3).isDouble()).isTrue();
  }

  @Test
  void json_sameMemberTwice_isNoTree() {
    server.answers("{\"a\":1,\"a\":2}");
    assertThatThrownBy(() -> client.json("cpu"))
        .isInstanceOf(StatFormatException.class)
        .hasMessageContainingAll(server.path().toString(), "target 'cpu'", "'a'");
  }

  @Test
  void jsonSample_timesInReply_areKept() throws Exception {
    server.sends("{\"errno\":0,\"args\":{\"resp\":1,\"at_ns\":1500000000,\"up_ns\":2000000000}}\n");
    StatSample<JsonNode> sample = client.jsonSample("top", Map.of());
    assertThat(sample.atNanos()).hasValue(1_500_000_000);
    assertThat(sample.up()).contains(Duration.ofSeconds(2));
    assertThat(sample.receivedNanos()).isLessThanOrEqualTo(System.nanoTime());
  }

  @Test
  void jsonSample_noTimesInReply_areEmpty() throws Exception {
    server.answers("1");
    StatSample<JsonNode> sample = client.jsonSample("top", Map.of());
    assertThat(sample.at()).isEmpty();
    assertThat(sample.up()).isEmpty();
  }

  @Test
  void stats_ofTarget_readsTheRecord() throws Exception {
    server.answers("{\"load\":0.5,\"switches\":18446744073709551615}");
    Figures figures = client.stats("cpu", FiguresMeta.TYPE, Map.of("id", "3"));
    assertThat(figures).isEqualTo(new Figures(-1L, 0.5));
    assertThat(server.takeRequest()).contains("\"target\":\"cpu\"", "\"id\":\"3\"");
  }

  @Test
  void stats_nullForFloat_isNaN() throws Exception {
    server.answers("{\"switches\":0,\"load\":null}");
    assertThat(client.stats(FiguresMeta.TYPE).load()).isNaN();
  }

  @Test
  void stats_valueOfOtherType_saysWhereAndLeavesTheClientUsable() throws Exception {
    server.answers("{\"switches\":\"many\",\"load\":1.0}").answers("2");
    assertThatThrownBy(() -> client.stats("cpu", FiguresMeta.TYPE))
        .isInstanceOf(StatFormatException.class)
        .hasMessageContainingAll(server.path().toString(), "target 'cpu'", "switches", "many");
    assertThat(client.json().intValue()).isEqualTo(2);
  }

  @Test
  void stats_recordThatRefusesTheValue_isFormatException() {
    server.answers("{\"switches\":1,\"load\":-1.0}");
    assertThatThrownBy(() -> client.stats(FiguresMeta.TYPE))
        .isInstanceOf(StatFormatException.class)
        .hasMessageContaining("a load is not negative");
  }

  @Test
  void sample_ofTop_hasValueAndTimes() throws Exception {
    server.sends("{\"args\":{\"up_ns\":5,\"resp\":{\"switches\":1,\"load\":2.0}},\"errno\":0}\n");
    StatSample<Figures> sample = client.sample(FiguresMeta.TYPE);
    assertThat(sample.value()).isEqualTo(new Figures(1, 2));
    assertThat(sample.upNanos()).hasValue(5);
  }

  @Test
  void schema_ofUnknownServer_keepsWhatIsUnknown() throws Exception {
    server.answers(
        "{\"T\":{\"name\":\"T\",\"later\":[1],\"fields\":{\"f\":{\"datum\":\"i128\"}}}}");
    assertThat(client.schema().type("T").orElseThrow().other()).containsEntry("later", "[1]");
    assertThat(server.takeRequest()).isEqualTo("{\"req\":\"stats_meta\"}");
  }

  @Test
  void schema_replyThatIsNone_saysSo() {
    server.answers("[]");
    assertThatThrownBy(() -> client.schema())
        .isInstanceOf(StatFormatException.class)
        .hasMessageContainingAll(server.path().toString(), "metadata");
  }

  @Test
  void json_errorOfServer_hasErrnoTextAndPlaceAndLeavesTheClientUsable() throws Exception {
    server.fails(22, "no such target").answers("2");
    StatException error =
        catchThrowableOfType(StatException.class, () -> client.json("cpx", Map.of()));
    assertThat(error.errno()).isEqualTo(22);
    assertThat(error.text()).isEqualTo("no such target");
    assertThat(error).hasMessage(server.path() + ", target 'cpx': no such target (errno 22)");
    assertThat(client.json().intValue()).isEqualTo(2);
  }

  @Test
  void request_errorOfServer_isAValue() throws Exception {
    server.fails(95, "not here");
    StatResponse response = client.request(new StatRequest("reset", Map.of()));
    assertThat(response.errno()).isEqualTo(95);
    assertThat(response.text()).isEqualTo("not here");
    assertThat(server.takeRequest()).isEqualTo("{\"req\":\"reset\"}");
  }
}
