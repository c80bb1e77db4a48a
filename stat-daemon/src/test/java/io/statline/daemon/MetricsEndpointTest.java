package io.statline.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.statline.client.StatClient;
import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import io.statline.server.StatServer;
import io.statline.server.StatServerBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /metrics} on the stats socket. */
@Timeout(60)
class MetricsEndpointTest {
  private static final String WORK = "scraped_work_seconds_total 1.5";

  @TempDir
  private Path folder;

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);
  private int calls;
  private StatServer server;
  private HttpReader reader;

  @BeforeEach
  void start() throws IOException {
    server = builder("scraped@2.sock").start();
    reader = HttpReader.connect(server.address());
  }

  private StatServerBuilder builder(String socket) {
    return StatServer.builder()
        .path(folder.resolve(socket))
        .sideProtocol(new MetricsEndpoint())
        .supplierDeadline(Duration.ofSeconds(1))
        .add(EndpointStatsMeta.TYPE, EndpointStats::sample)
        .add("counted", EndpointStats_PartMeta.TYPE, () -> new EndpointStats.Part(++calls))
        .add("stuck", EndpointStats_PartMeta.TYPE, this::stuck)
        .add("refuses", EndpointStats_PartMeta.TYPE, () -> {
          throw new StatException(Errno.EAGAIN, "not now");
        });
  }

  private EndpointStats.Part stuck() throws InterruptedException {
    entered.countDown();
    open.await();
    return new EndpointStats.Part(1);
  }

  @AfterEach
  void close() throws IOException {
    open.countDown();
    reader.close();
    server.close();
  }

  @Test
  void metrics_got_areInPrometheusText() throws IOException {
    HttpReader.Response response = reader.get("/metrics");
    assertThat(response.status()).isEqualTo("HTTP/1.1 200 OK");
    assertThat(response.headers())
        .containsEntry("content-type", "text/plain; version=0.0.4; charset=utf-8")
        .doesNotContainKey("connection");
    assertThat(response.body().lines())
        .contains(
            "# TYPE scraped_work_seconds_total counter",
            WORK,
            "scraped_times_seconds_bucket{le=\"0.002\"} 3",
            "scraped_part_queued_tasks{part=\"a\\\"b\"} 7.0");
  }

  @Test
  void metrics_forReadersOfOpenMetrics_areInThatFormat() throws IOException {
    HttpReader.Response response = reader.get(
        "/metrics", "Accept: application/openmetrics-text;version=1.0.0,text/plain;q=0.5");
    assertThat(response.headers().get("content-type")).startsWith("application/openmetrics-text");
    assertThat(response.body()).contains("# UNIT scraped_work_seconds seconds").endsWith("# EOF\n");
  }

  @Test
  void requests_onOneConnection_areAnsweredInOrder() throws IOException {
    reader.send("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\nGET /no HTTP/1.1\r\nhost:x\r\n\r\n"
        + "HEAD http://any/metrics?x=1 HTTP/1.1\nHost: x\n\n");
    assertThat(reader.response(true).body()).contains(WORK);
    HttpReader.Response missing = reader.response(true);
    assertThat(missing.code()).isEqualTo(404);
    assertThat(missing.body()).contains("/metrics");
    HttpReader.Response head = reader.response(false);
    assertThat(head.code()).isEqualTo(200);
    assertThat(head.headers().get("content-length")).isNotEqualTo("0");
    assertThat(reader.get("/metrics").body()).contains(WORK);
  }

  @Test
  void lines_inPieces_areOneRequest() throws IOException {
    for (String piece : "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n".split("")) {
      reader.send(piece);
    }
    assertThat(reader.response(true).code()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /metrics HTTP/1.0\r\n\r\n",
        "GET /metrics HTTP/1.1\r\nHost: x\r\nConnection: Close\r\n\r\n"
      })
  void readers_thatWantNoMore_areClosed(String request) throws IOException {
    reader.send(request);
    HttpReader.Response response = reader.response(true);
    assertThat(response.code()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("connection", "close");
    assertThat(reader.isAtEnd()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /metrics HTTP/1.1\r\n\r\n",
        "GET /metrics HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "GET /metrics HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n",
        "GET /metrics HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET /metrics HTTP/1.1\r\nHost : x\r\n\r\n",
        "GET /metrics HTTP/1.1\r\nnonsense\r\n\r\n",
        "GET /metrics HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n",
        "GET /metrics with spaces HTTP/1.1\r\n",
        "GET /metrics HTTP/2.0\r\n",
        "GET /metrics?target=%zz HTTP/1.1\r\nHost: x\r\n\r\n"
      })
  void requests_thatAreNoGood_areRefusedAndClosed(String request) throws IOException {
    reader.send(request);
    HttpReader.Response response = reader.response(true);
    assertThat(response.code()).isEqualTo(400);
    assertThat(response.body()).isNotBlank();
    assertThat(reader.isAtEnd()).isTrue();
  }

  @Test
  void headers_tooMany_areRefused() throws IOException {
    reader.send("GET /metrics HTTP/1.1\r\nHost: x\r\n" + "A: b\r\n".repeat(200) + "\r\n");
    assertThat(reader.response(true).code()).isEqualTo(431);
    assertThat(reader.isAtEnd()).isTrue();
  }

  @Test
  void header_thatIsTooLong_isRefused() throws IOException {
    reader.send("GET /metrics HTTP/1.1\r\nHost: x\r\nA: " + "b".repeat(70_000) + "\r\n\r\n");
    HttpReader.Response response = reader.response(true);
    assertThat(response.code()).isEqualTo(431);
    assertThat(response.body()).contains("65536 bytes");
    assertThat(reader.isAtEnd()).isTrue();
  }

  @Test
  void methods_otherThanGet_areNotAllowed() throws IOException {
    reader.send("DELETE /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
    HttpReader.Response response = reader.response(true);
    assertThat(response.code()).isEqualTo(405);
    assertThat(response.headers()).containsEntry("allow", "GET, HEAD");
    assertThat(reader.get("/metrics").code()).isEqualTo(200);
  }

  @Test
  void targets_thatAreNamed_areExportedTogether() throws IOException {
    open.countDown();
    String body = reader.get("/metrics?target=top&target=stuck&other=1").body();
    assertThat(body.lines()).contains(WORK, "scraped_part_queued_tasks 1.0");
  }

  @Test
  void target_thatIsNamedTwice_isAskedOnce() throws IOException {
    String twice = "/metrics?target=counted&target=%63ounted";
    assertThat(reader.get(twice).body()).contains("scraped_part_queued_tasks 1.0");
    assertThat(reader.get(twice).body()).contains("scraped_part_queued_tasks 2.0");
    assertThat(reader.get("/metrics?" + "target=counted&".repeat(50)).code()).isEqualTo(200);
  }

  @Test
  void suppliers_onTheDaemonsExecutor_areLateAndThenAnswer() throws IOException {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (StatServer confined = builder("confined.sock").suppliersOn(executor).start();
        HttpReader first = HttpReader.connect(confined.address());
        HttpReader second = HttpReader.connect(confined.address())) {
      assertThat(first.get("/metrics?target=stuck&target=top").code()).isEqualTo(504);
      assertThat(second.get("/metrics").code()).isEqualTo(504); // its thread is still in the other
      open.countDown();
      assertThat(first.get("/metrics?target=stuck&target=top").code()).isEqualTo(200);
      assertThat(second.get("/metrics").code()).isEqualTo(200);
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void server_thatClosesMeanwhile_endsTheConnection() throws Exception {
    reader.send("GET /metrics?target=stuck&target=top HTTP/1.1\r\nHost: x\r\n\r\n");
    entered.await();
    server.close();
    assertThat(reader.restOfAll()).doesNotContain("200 OK");
  }

  @Test
  void target_thatIsUnknown_isNotFound() throws IOException {
    HttpReader.Response response = reader.get("/metrics?target=tpo");
    assertThat(response.code()).isEqualTo(404);
    assertThat(response.body()).contains("top, ", "stuck");
  }

  @Test
  void supplier_thatRefuses_isUnavailable() throws IOException {
    HttpReader.Response response = reader.get("/metrics?target=top&target=refuses");
    assertThat(response.code()).isEqualTo(503);
    assertThat(response.body()).isEqualTo("errno 11: not now\n");
    assertThat(reader.get("/metrics").code()).isEqualTo(200);
  }

  @Test
  void supplier_thatIsStuck_isLateAndDisturbsNobody() throws IOException {
    reader.send("GET /metrics?target=stuck HTTP/1.1\r\nHost: x\r\n\r\n");
    try (HttpReader other = HttpReader.connect(server.address());
        StatClient client = StatClient.connect(Path.of(server.address()))) {
      assertThat(other.get("/metrics").code()).isEqualTo(200);
      assertThat(client.stats(EndpointStatsMeta.TYPE).work()).isEqualTo(1500);
    }
    HttpReader.Response late = reader.response(true);
    assertThat(late.code()).isEqualTo(504);
    assertThat(late.body()).contains("'stuck'");
    assertThat(reader.get("/metrics").body()).contains(WORK);
  }

  @Test
  void protocols_mixedOnOneServer_doNotDisturbEachOther() throws Exception {
    ExecutorService readers = Executors.newFixedThreadPool(4);
    try {
      List<Future<@Nullable Void>> ends = readers.invokeAll(List.<Callable<@Nullable Void>>of(
          this::scrapeOften, this::askOften, this::scrapeOften, this::askOften));
      for (Future<@Nullable Void> end : ends) {
        end.get();
      }
    } finally {
      readers.shutdownNow();
    }
  }

  private @Nullable Void scrapeOften() throws IOException {
    try (HttpReader scraper = HttpReader.connect(server.address())) {
      for (int i = 0; i < 100; i++) {
        assertThat(scraper.get("/metrics").body()).contains(WORK);
      }
    }
    return null;
  }

  private @Nullable Void askOften() throws Exception {
    try (StatClient client = StatClient.connect(Path.of(server.address()))) {
      for (int i = 0; i < 100; i++) {
        assertThat(client.stats(EndpointStatsMeta.TYPE).work()).isEqualTo(1500);
      }
    }
    return null;
  }

  @Test
  void garbage_ofAnySort_endsInAnAnswerOrAnEnd() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      try (HttpReader stranger = HttpReader.connect(server.address())) {
        stranger.send("GET /metrics HTTP/1.1\r\n" + new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(reader.get("/metrics").code()).as("seed %d", seed).isEqualTo(200);
  }

  @Test
  void curl_onTheSocket_getsMetrics() throws Exception {
    boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "curl")));
    assumeTrue(there, "needs curl");
    Process curl = new ProcessBuilder(
            "curl", "-sS", "-f", "--unix-socket", server.address(), "http://localhost/metrics")
        .redirectErrorStream(true)
        .start();
    String output = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(curl.waitFor()).as(output).isZero();
    assertThat(output.lines()).contains(WORK);
  }
}
