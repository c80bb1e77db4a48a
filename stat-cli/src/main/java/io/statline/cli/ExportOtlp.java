package io.statline.cli;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporterBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.resources.Resource;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Pushes to an OpenTelemetry Collector, or whoever else takes OTLP by HTTP. */
final class ExportOtlp implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Says each failure at each time; ours are said once. Held, as the JDK holds loggers weakly. */
  private static final Logger SDK = Logger.getLogger("io.opentelemetry");

  private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

  private final String endpoint;
  private final OtlpHttpMetricExporter exporter;
  private final ExportSource source;
  private final String host;
  private String reason = "";

  private ExportOtlp(
      String endpoint, OtlpHttpMetricExporter exporter, ExportSource source, String host) {
    this.endpoint = endpoint;
    this.exporter = exporter;
    this.source = source;
    this.host = host;
  }

  /**
   * An exporter. Connects at the first push.
   *
   * @param url such as {@code http://localhost:4318}; without a path that of the protocol is meant
   */
  static ExportOtlp to(String url, Map<String, String> headers, ExportSource source)
      throws CommandException, IOException {
    SDK.setLevel(Level.OFF);
    String endpoint = endpoint(url);
    OtlpHttpMetricExporterBuilder builder = OtlpHttpMetricExporter.builder()
        .setEndpoint(endpoint)
        .setCompression("gzip")
        .setTimeout(TIMEOUT);
    headers.forEach(builder::addHeader);
    return new ExportOtlp(
        endpoint, builder.build(), source, Files.readString(HOST).strip());
  }

  private static String endpoint(String url) throws CommandException {
    try {
      URI uri = new URI(url);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null) {
        String path = uri.getPath();
        boolean bare = path == null || path.isEmpty() || path.equals("/");
        return bare ? uri.resolve("/v1/metrics").toString() : url;
      }
    } catch (URISyntaxException e) {
      throw wrong(url, ": " + e.getReason());
    }
    throw wrong(url, "");
  }

  private static CommandException wrong(String url, String why) {
    return new CommandException(
        ExitStatus.USAGE, "'" + url + "' is no URL such as http://localhost:4318" + why);
  }

  /** Reads all daemons and pushes what they say. */
  void push() throws IOException, InterruptedException {
    List<ScrapeOutcome> outcomes = source.outcomes();
    CompletableResultCode result = exporter.export(data(outcomes));
    result.join(2 * TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    if (!result.isSuccess()) {
      Throwable cause = result.getFailureThrowable();
      reason = cause == null ? reason : ": " + text(cause); // the SDK says it now and then only
      throw new IOException("nothing could be pushed to " + endpoint + reason);
    }
  }

  /** The SDK's failure holds the one it came from. */
  private static String text(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException) {
        return "nobody listens there";
      }
    }
    return Failures.text(failure);
  }

  private List<MetricData> data(List<ScrapeOutcome> outcomes) {
    long now = ScrapeStart.now();
    List<MetricData> all = new ArrayList<>();
    all.addAll(new OtlpFamilies(resource("statline", "export"), 0, now)
        .of(source.families().own(outcomes)));
    for (ScrapeOutcome outcome : outcomes) {
      DaemonName daemon = outcome.socket().name();
      all.addAll(new OtlpFamilies(
              resource(daemon.name(), daemon.toString()), outcome.startNanos().orElse(0), now)
          .of(outcome.translation().families()));
    }
    return all;
  }

  private Resource resource(String service, String instance) {
    return Resource.create(Attributes.builder()
        .put("service.name", service)
        .put("service.instance.id", instance + "@" + host)
        .put("host.name", host)
        .build());
  }

  @Override
  public void close() {
    exporter.shutdown().join(2, TimeUnit.SECONDS);
  }
}
