package io.statline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

/** A real Prometheus that scrapes one address every second. */
final class Prometheus implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final Path log;
  private final int port;

  private Prometheus(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  static Prometheus scraping(String target, Path folder) throws IOException {
    Path config = folder.resolve("prometheus.yml");
    Files.writeString(config, """
        global:
          scrape_interval: 1s
          scrape_timeout: 1s
        scrape_configs:
          - job_name: statline
            scrape_timeout: 900ms
            static_configs:
              - targets: ["%s"]
        """.formatted(target));
    int port = freePort();
    Path log = folder.resolve("prometheus.log");
    Process process = new ProcessBuilder(
            "prometheus",
            "--config.file=" + config,
            "--storage.tsdb.path=" + folder.resolve("data"),
            "--web.listen-address=127.0.0.1:" + port)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    return new Prometheus(process, log, port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  /** Asks until the answer's first result is as it should be; fails with the last answer after long enough. */
  JsonNode await(String query, Predicate<JsonNode> right) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String last = "";
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        JsonNode results = results(query);
        last = results.toString();
        if (!results.isEmpty() && right.test(results.get(0))) {
          return results.get(0);
        }
      } catch (IOException notYet) {
        last = notYet.toString();
      }
      process.waitFor(
          200, java.util.concurrent.TimeUnit.MILLISECONDS); // as it ends only by a fault
    }
    throw new AssertionError(query + " answers " + last + "\n" + Files.readString(log));
  }

  private JsonNode results(String query) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/query?query="
        + URLEncoder.encode(query, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
    String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return JSON.readTree(body).at("/data/result");
  }

  /** The value of a result. */
  static double value(JsonNode result) {
    return result.at("/value/1").asDouble();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
