package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What arrives at a collector; the numbers are those of the fields in opentelemetry-proto's metrics.proto. */
@Timeout(60)
class ExportOtlpTest {
  @TempDir
  private Path folder;

  private final BlockingQueue<UnknownFieldSet> pushes = new ArrayBlockingQueue<>(10);
  private HttpServer collector;
  private String path = "";
  private String token = "";
  private AutoCloseable daemon = () -> {};

  @BeforeEach
  void startCollector() throws IOException {
    collector = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    collector.createContext("/", this::take);
    collector.start();
  }

  @AfterEach
  void stop() throws Exception {
    daemon.close();
    collector.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange;
        GZIPInputStream body = new GZIPInputStream(exchange.getRequestBody())) {
      path = exchange.getRequestURI().getPath();
      token = String.valueOf(exchange.getRequestHeaders().getFirst("X-Token"));
      pushes.add(UnknownFieldSet.parseFrom(body));
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static List<UnknownFieldSet> messages(UnknownFieldSet of, int number) {
    return of.getField(number).getLengthDelimitedList().stream()
        .map(ExportOtlpTest::parse)
        .toList();
  }

  private static UnknownFieldSet parse(ByteString bytes) {
    try {
      return UnknownFieldSet.parseFrom(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(UnknownFieldSet of, int number) {
    return of.getField(number).getLengthDelimitedList().stream()
        .map(ByteString::toStringUtf8)
        .collect(Collectors.joining());
  }

  private static Map<String, String> attributes(UnknownFieldSet of, int number) {
    return messages(of, number).stream()
        .collect(Collectors.toMap(
            pair -> text(pair, 1), pair -> text(messages(pair, 2).get(0), 1)));
  }

  private static double number(UnknownFieldSet point) {
    return Double.longBitsToDouble(point.getField(4).getFixed64List().get(0));
  }

  private UnknownFieldSet resourceOf(UnknownFieldSet push, String service) {
    return messages(push, 1).stream()
        .filter(resource ->
            attributes(messages(resource, 1).get(0), 1).get("service.name").equals(service))
        .findFirst()
        .orElseThrow();
  }

  private static UnknownFieldSet metric(UnknownFieldSet resource, String name) {
    return messages(messages(resource, 2).get(0), 2).stream()
        .filter(metric -> text(metric, 1).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric " + name));
  }

  @Test
  void push_ofADaemon_hasItsFigures() throws Exception {
    daemon = Depot.at(folder.resolve("depot@2.sock"));
    CliRun run = CliRun.of(
        "export",
        "--once",
        "-p",
        folder.toString(),
        "-n",
        "depot@2",
        "--otlp-header",
        "X-Token=secret",
        "--otlp",
        "http://127.0.0.1:" + collector.getAddress().getPort());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(path).isEqualTo("/v1/metrics");
    assertThat(token).isEqualTo("secret");
    UnknownFieldSet push = pushes.remove();
    UnknownFieldSet resource = resourceOf(push, "depot");
    assertThat(attributes(messages(resource, 1).get(0), 1))
        .containsKeys("host.name")
        .extractingByKey("service.instance.id")
        .asString()
        .startsWith("depot@2@");
    assertCounter(resource);
    UnknownFieldSet gauge = metric(resource, "depot_room_bytes");
    assertThat(text(gauge, 3)).isEqualTo("By");
    assertThat(number(messages(messages(gauge, 5).get(0), 1).get(0))).isEqualTo(2048 * 1024.0);
    UnknownFieldSet up = metric(resourceOf(push, "statline"), "statline_up");
    UnknownFieldSet point = messages(messages(up, 5).get(0), 1).get(0);
    assertThat(number(point)).isEqualTo(1);
    assertThat(attributes(point, 7)).containsEntry("daemon_instance", "2");
  }

  private static void assertCounter(UnknownFieldSet resource) {
    UnknownFieldSet counter = metric(resource, "depot_served_vans");
    assertThat(text(counter, 2)).isEqualTo("vans served");
    assertThat(text(counter, 3)).isEqualTo("{vans}");
    UnknownFieldSet sum = messages(counter, 7).get(0);
    assertThat(sum.getField(2).getVarintList()).containsExactly(2L); // cumulative
    assertThat(sum.getField(3).getVarintList()).containsExactly(1L); // monotonic
    UnknownFieldSet point = messages(sum, 1).get(0);
    assertThat(number(point)).isEqualTo(150);
    assertThat(point.getField(2).getFixed64List().get(0))
        .isBetween(1L, point.getField(3).getFixed64List().get(0));
    assertThat(attributes(point, 7)).containsEntry("daemon", "depot");
  }

  @Test
  void histograms_statesAndFacts_areWhatOpenTelemetryHas() throws Exception {
    String metadata = "{\"T\":{\"name\":\"T\",\"top\":\"true\",\"fields\":{"
        + "\"lat\":{\"array\":\"u64\",\"user\":{\"_kind\":\"histogram\",\"_unit\":\"seconds\",\"_buckets\":\"log2:1\"}},"
        + "\"mood\":{\"datum\":\"string\",\"user\":{\"_kind\":\"state\",\"_values\":\"good,bad\"}},"
        + "\"build\":{\"datum\":\"string\"}}}}";
    daemon = ForeignDaemon.with(
        folder.resolve("x.sock"), metadata, "{\"lat\":[1,2,3],\"mood\":\"bad\",\"build\":\"7\"}");
    CliRun run = CliRun.of(
        "export",
        "--once",
        "-p",
        folder.toString(),
        "-n",
        "x",
        "--otlp",
        "http://127.0.0.1:" + collector.getAddress().getPort() + "/custom");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(path).isEqualTo("/custom");
    UnknownFieldSet resource = resourceOf(pushes.remove(), "x");
    UnknownFieldSet histogram =
        messages(messages(metric(resource, "x_lat_seconds"), 9).get(0), 1).get(0);
    assertThat(histogram.getField(4).getFixed64List()).containsExactly(6L);
    List<UnknownFieldSet> states =
        messages(messages(metric(resource, "x_mood"), 5).get(0), 1);
    assertThat(states)
        .extracting(state -> attributes(state, 7).get("x_mood") + number(state))
        .containsExactlyInAnyOrder("good0.0", "bad1.0");
    UnknownFieldSet fact =
        messages(messages(metric(resource, "x_t_info"), 5).get(0), 1).get(0);
    assertThat(attributes(fact, 7)).containsEntry("build", "7");
  }
}
