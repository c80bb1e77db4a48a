package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.server.StatServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The ways out of {@code statline export}, over and over. */
@Timeout(60)
class ExportServeTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir
  private Path folder;

  private final StringWriter said = new StringWriter();
  private StatServer depot;
  private ExportSource source;
  private ExportHttp http;
  private AutoCloseable hanging = () -> {};

  @BeforeEach
  void start() throws Exception {
    depot = Depot.at(folder.resolve("depot.sock"));
    source = source(Duration.ofSeconds(2));
    http = ExportHttp.start(new InetSocketAddress("127.0.0.1", 0), source, news());
  }

  private ExportNews news() {
    return new ExportNews(new PrintWriter(said, true));
  }

  private ExportSource source(Duration deadline) throws IOException {
    ScrapePlan plan = new ScrapePlan(List.of(), ScrapeMappings.NONE, null, Map.of(), deadline);
    SocketFolders folders = new SocketFolders(Map.of("STATLINE_DIR", folder.toString()), folder);
    ScrapeFinder finder = new ScrapeFinder(folders, List.of(), List.of(), List.of(), Map.of());
    return new ExportSource(
        new ScrapeFleet(finder, plan, news(), new ScrapeNews(news(), news())),
        new ScrapeFamilies("1", Map.of()),
        news());
  }

  @AfterEach
  void close() throws Exception {
    hanging.close();
    http.close();
    source.close();
    depot.close();
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(http.url().replace("/metrics", path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private String metrics(String... headers) throws Exception {
    return new String(get("/metrics", headers).body(), StandardCharsets.UTF_8);
  }

  @Test
  void metrics_got_areReadAnewEachTime() throws Exception {
    assertThat(metrics()).contains("depot_served_vans_total{daemon=\"depot\"} 150.0");
    assertThat(metrics()).contains("depot_served_vans_total{daemon=\"depot\"} 200.0");
  }

  @Test
  void formats_areNegotiated() throws Exception {
    HttpResponse<byte[]> response =
        get("/metrics", "Accept", "application/openmetrics-text;version=1.0.0,*/*;q=0.1");
    assertThat(response.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/openmetrics-text; version=1.0.0");
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).endsWith("# EOF\n");
    HttpResponse<byte[]> protobuf = get(
        "/metrics",
        "Accept",
        "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited");
    assertThat(protobuf.headers().firstValue("content-type").orElseThrow()).contains("protobuf");
  }

  @Test
  void gzip_isSentToWhoeverTakesIt() throws Exception {
    HttpResponse<byte[]> response = get("/metrics", "Accept-Encoding", "br, gzip;q=0.5");
    assertThat(response.headers().firstValue("content-encoding")).contains("gzip");
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
          .contains("statline_up{daemon=\"depot\"} 1.0");
    }
    assertThat(
            get("/metrics", "Accept-Encoding", "gzip;q=0").headers().firstValue("content-encoding"))
        .isEmpty();
  }

  @Test
  void otherRequests_getAnAnswerThatHelps() throws Exception {
    assertThat(new String(get("/").body(), StandardCharsets.UTF_8)).contains("/metrics");
    assertThat(get("/metric").statusCode()).isEqualTo(404);
    HttpRequest post = HttpRequest.newBuilder(URI.create(http.url()))
        .POST(HttpRequest.BodyPublishers.ofString("x"))
        .build();
    assertThat(CLIENT.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(405);
    HttpRequest head = HttpRequest.newBuilder(URI.create(http.url()))
        .method("HEAD", HttpRequest.BodyPublishers.noBody())
        .build();
    assertThat(CLIENT.send(head, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void daemons_thatComeAndGo_areThereAndGone() throws Exception {
    StatServer second = Depot.at(folder.resolve("second.sock"));
    assertThat(metrics())
        .contains("statline_up{daemon=\"second\"} 1.0", "second_served_vans_total");
    second.close();
    assertThat(metrics()).doesNotContain("daemon=\"second\"", "second_served");
  }

  @Test
  void daemon_thatHangs_delaysNobodyPastItsDeadline() throws Exception {
    hanging = ForeignDaemon.at(folder.resolve("hangs.sock"), line -> "");
    String text = metrics();
    assertThat(text)
        .contains("statline_up{daemon=\"depot\"} 1.0", "statline_up{daemon=\"hangs\"} 0.0")
        .contains("statline_scrape_failed{daemon=\"hangs\",reason=\"timed out\"} 1.0");
    assertThat(seconds(text, "hangs")).isBetween(1.9, 20.0);
    assertThat(seconds(text, "depot")).isLessThan(seconds(text, "hangs"));
    metrics();
    assertThat(said.toString().lines())
        .hasSize(1)
        .allMatch(line -> line.contains("hangs: timed out"));
  }

  private static double seconds(String text, String daemon) {
    String start = "statline_scrape_duration_seconds{daemon=\"" + daemon + "\"} ";
    return Double.parseDouble(Needs.lines(text, start).get(0).substring(start.length()));
  }

  @Test
  void reader_thatWaitsLess_getsItsAnswerSooner() throws Exception {
    http.close();
    source.close();
    source = source(Duration.ofMinutes(10));
    http = ExportHttp.start(new InetSocketAddress("127.0.0.1", 0), source, news());
    hanging = ForeignDaemon.at(folder.resolve("hangs.sock"), line -> "");
    assertThat(metrics("X-Prometheus-Scrape-Timeout-Seconds", "1"))
        .contains("statline_up{daemon=\"depot\"} 1.0", "reason=\"timed out\"");
  }

  @Test
  void reader_thatWaitsLess_costsOthersNothing() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    hanging = ForeignDaemon.at(folder.resolve("slow.sock"), line -> {
      asked.countDown();
      await(answer);
      return line.contains("stats_meta")
          ? ForeignDaemon.reply(
              "{\"T\":{\"name\":\"T\",\"top\":\"true\",\"fields\":{\"x\":{\"datum\":\"i64\"}}}}")
          : ForeignDaemon.reply("{\"x\":5}");
    });
    source.close();
    http.close();
    source = source(Duration.ofSeconds(30));
    http = ExportHttp.start(new InetSocketAddress("127.0.0.1", 0), source, news());
    var patient = CLIENT.sendAsync(
        HttpRequest.newBuilder(URI.create(http.url())).build(),
        HttpResponse.BodyHandlers.ofString());
    asked.await();
    assertThat(metrics("X-Prometheus-Scrape-Timeout-Seconds", "0.001"))
        .contains("statline_up{daemon=\"slow\"} 0.0");
    answer.countDown();
    assertThat(patient.get().body())
        .contains("statline_up{daemon=\"slow\"} 1.0", "slow_x{daemon=\"slow\"} 5.0");
    assertThat(said.toString()).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void readers_thatDawdle_keepNobodyOut() throws Exception {
    List<Socket> dawdling = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = new Socket("127.0.0.1", URI.create(http.url()).getPort());
        dawdling.add(socket);
        socket
            .getOutputStream()
            .write("GET /metrics HTTP/1.1\r\nHost:".getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(metrics()).contains("statline_up{daemon=\"depot\"} 1.0");
    } finally {
      for (Socket socket : dawdling) {
        socket.close();
      }
    }
  }

  @Test
  void daemons_thatClash_areSaid() throws Exception {
    hanging = ForeignDaemon.with(
        folder.resolve("depot@2.sock"),
        "{\"T\":{\"name\":\"T\",\"top\":\"true\",\"fields\":{\"served_vans_total\":{\"datum\":\"i64\"}}}}",
        "{\"served_vans_total\":5}");
    metrics();
    metrics();
    assertThat(said.toString().lines())
        .singleElement()
        .asString()
        .contains("different figures under one name", "depot_served_vans");
  }

  @Test
  void daemon_thatRecovers_isSaidOnce() throws Exception {
    Path socket = folder.resolve("back.sock");
    ForeignDaemon.leave(socket);
    metrics();
    metrics();
    Files.delete(socket);
    StatServer back = Depot.at(socket);
    metrics();
    metrics();
    back.close();
    assertThat(said.toString().lines().filter(line -> line.contains("back: stale")))
        .hasSize(1);
    assertThat(said.toString().lines().filter(line -> line.contains("back: is read again")))
        .hasSize(1);
  }

  @Test
  void port_thatIsTaken_isAnError() {
    InetSocketAddress taken =
        new InetSocketAddress("127.0.0.1", URI.create(http.url()).getPort());
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> ExportHttp.start(taken, source, news()))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("cannot listen on 127.0.0.1:" + taken.getPort())
        .hasMessageContaining("--listen");
  }

  @Test
  void textfile_whileItIsWritten_isWholeForItsReaders() throws Exception {
    ExportFile file = ExportFile.at(folder.resolve("x.prom"));
    file.write(source.scrape());
    AtomicBoolean ended = new AtomicBoolean();
    Thread writer = new Thread(() -> write(file, ended));
    writer.start();
    while (!ended.get()) {
      String text = Files.readString(folder.resolve("x.prom"));
      assertThat(text)
          .startsWith("# HELP ")
          .endsWith("\n")
          .contains("statline_up{daemon=\"depot\"} 1.0");
    }
    writer.join();
    file.delete();
    assertThat(folder.resolve("x.prom")).doesNotExist();
  }

  private void write(ExportFile file, AtomicBoolean ended) {
    try {
      for (int i = 0; i < 100; i++) {
        file.write(source.scrape());
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      ended.set(true);
    }
  }
}
