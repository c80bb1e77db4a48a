package io.statline.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.statline.openmetrics.Exposition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** {@code GET /metrics} over TCP. */
final class ExportHttp implements AutoCloseable {
  /** The server reads requests on its threads: one that dawdles must not keep another from being read. */
  private static final int CONNECTIONS = 256;

  private static final int BACKLOG = 64;

  /** A scrape's text may be large. */
  private static final int SCRAPES = 8;

  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String ABOUT =
      "statline export: metrics of this machine's daemons are at /metrics\n";

  /** Of what Prometheus waits, this share is left for the daemons; the rest is for the way. */
  private static final double SHARE = 0.8;

  private static final Duration LEAST = Duration.ofMillis(100);

  private final ExportSource source;
  private final ExportNews news;
  private final HttpServer server;
  private final ExecutorService threads;
  private final Semaphore scrapes = new Semaphore(SCRAPES);

  private ExportHttp(ExportSource source, ExportNews news, HttpServer server) {
    this.source = source;
    this.news = news;
    this.server = server;
    this.threads = new ThreadPoolExecutor(
        0, CONNECTIONS, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), work -> {
          Thread thread = new Thread(work, "statline-http");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Listens, and answers from now on. */
  static ExportHttp start(InetSocketAddress address, ExportSource source, ExportNews news)
      throws CommandException {
    // readers that dawdle, in seconds; the server knows no other way to say it
    System.setProperty("sun.net.httpserver.maxReqTime", "3");
    System.setProperty("sun.net.httpserver.maxRspTime", "60");
    System.setProperty("jdk.httpserver.maxConnections", Integer.toString(CONNECTIONS));
    try {
      ExportHttp http = new ExportHttp(source, news, HttpServer.create(address, BACKLOG));
      http.server.setExecutor(http.threads);
      http.server.createContext("/", http::answer);
      http.server.start();
      return http;
    } catch (IOException e) {
      throw new CommandException(
          ExitStatus.FAILED,
          "cannot listen on " + text(address) + ": " + e.getMessage()
              + "; say another by --listen");
    }
  }

  /** Where it listens, for people and browsers. */
  String url() {
    return "http://" + text(server.getAddress()) + "/metrics";
  }

  private static String text(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      String path = exchange.getRequestURI().getPath();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, 405, "metrics are got by GET or HEAD\n");
      } else if ("/metrics".equals(path)) {
        sendMetrics(exchange);
      } else if ("/".equals(path)) {
        send(exchange, 200, ABOUT);
      } else {
        send(exchange, 404, "there is /metrics here, and nothing else\n");
      }
    }
  }

  private void sendMetrics(HttpExchange exchange) throws IOException {
    if (!scrapes.tryAcquire()) {
      send(exchange, 503, "there are " + SCRAPES + " scrapes under way already\n");
      return;
    }
    try {
      sendMetricsNow(exchange);
    } finally {
      scrapes.release();
    }
  }

  private void sendMetricsNow(HttpExchange exchange) throws IOException {
    byte[] body;
    Exposition format = Exposition.accepting(header(exchange, "Accept"));
    boolean gzip = acceptsGzip(header(exchange, "Accept-Encoding"));
    try {
      body = body(source.scrape(limit(exchange)), format, gzip);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      send(exchange, 503, "the exporter ends\n");
      return;
    } catch (RuntimeException e) {
      news.wrong("http", e.toString(), "a scrape failed: " + Failures.text(e));
      send(exchange, 500, "a scrape failed; the exporter's standard error says why\n");
      return;
    }
    exchange.getResponseHeaders().set("Vary", "Accept, Accept-Encoding");
    if (gzip) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    send(exchange, 200, format.contentType(), body);
  }

  private static byte[] body(MetricSnapshots families, Exposition format, boolean gzip)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : bytes) {
      format.write(families, out);
    }
    return bytes.toByteArray();
  }

  private static String header(HttpExchange exchange, String name) {
    List<String> values = exchange.getRequestHeaders().get(name);
    return values == null ? "" : String.join(", ", values);
  }

  private static boolean acceptsGzip(String accepted) {
    return Arrays.stream(accepted.split(",", -1))
        .map(coding -> coding.replace(" ", ""))
        .anyMatch(coding -> coding.equals("gzip")
            || coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?"));
  }

  /** What Prometheus says that it waits, less the way; else a time that nobody waits for. */
  private static Duration limit(HttpExchange exchange) {
    return seconds(header(exchange, "X-Prometheus-Scrape-Timeout-Seconds"))
        .map(seconds -> Duration.ofMillis((long) (seconds * SHARE * 1000)))
        .map(limit -> limit.compareTo(LEAST) < 0 ? LEAST : limit)
        .orElse(Duration.ofDays(1));
  }

  private static Optional<Double> seconds(String text) {
    try {
      return Optional.of(Double.parseDouble(text)).filter(value -> value > 0 && value < 86_400);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, PLAIN, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
    }
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
