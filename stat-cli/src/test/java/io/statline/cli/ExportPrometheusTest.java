package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatBuckets;
import io.statline.protocol.StatHistogram;
import io.statline.server.StatServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus scrapes a real exporter that reads a daemon that is well, one that hangs and one that dies. */
@Timeout(300)
class ExportPrometheusTest {
  private static final StatHistogram PIECES = StatHistogram.of(StatBuckets.log2(1), 12);

  @TempDir
  private Path folder;

  private final long started = System.nanoTime();
  private StatServer lathe;
  private StatServer dying;
  private ForeignDaemon hanging;
  private Process exporter;

  @BeforeEach
  void startDaemons() throws IOException {
    Needs.program("prometheus");
    for (int i = 0; i < 1000; i++) {
      PIECES.record(3); // between 2 and 4 ms
    }
    lathe = StatServer.builder()
        .path(folder.resolve("lathe.sock"))
        .add(LatheStatsMeta.TYPE, this::stats)
        .start();
    dying = Depot.at(folder.resolve("dying@2.sock"));
    hanging = ForeignDaemon.at(folder.resolve("hanging.sock"), line -> "");
  }

  /** Works 2 ms in each ms, which a rate must show. */
  private LatheStats stats() {
    long millis = (System.nanoTime() - started) / 1_000_000;
    return new LatheStats(
        2 * millis,
        PIECES,
        Map.of("chisel", new LatheStats.Tool(12.5), "gouge", new LatheStats.Tool(50)));
  }

  @AfterEach
  void close() throws IOException {
    if (exporter != null) {
      exporter.destroyForcibly().onExit().join();
    }
    if (hanging != null) {
      hanging.close();
      dying.close();
      lathe.close();
    }
  }

  /** Starts the exporter; where it listens. */
  private URI startExporter() throws IOException {
    List<String> command = WatchedDaemon.java("io.statline.cli.Statline");
    command.addAll(List.of("export", "--listen", "0"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
    builder.environment().put("STATLINE_DIR", folder.toString());
    exporter = builder.start();
    BufferedReader out = exporter.inputReader();
    return URI.create(out.readLine());
  }

  @Test
  void prometheus_ofAMachineWithBadDaemons_answersForTheGoodOnes() throws Exception {
    URI metrics = startExporter();
    try (Prometheus prometheus = Prometheus.scraping(metrics.getAuthority(), folder)) {
      prometheus.await(
          "rate(lathe_work_seconds_total{daemon=\"lathe\"}[20s])",
          rate -> Math.abs(Prometheus.value(rate) - 2) < 0.2);
      prometheus.await(
          "lathe_tool_wear_ratio{tool=\"chisel\"}", wear -> Prometheus.value(wear) == 0.125);
      prometheus.await(
          "histogram_quantile(0.5, sum by (le) (lathe_pieces_seconds_bucket))",
          median -> Math.abs(Prometheus.value(median) - 0.003) < 1e-9);
      prometheus.await("statline_up{daemon=\"lathe\"}", up -> Prometheus.value(up) == 1);
      prometheus.await(
          "statline_up{daemon=\"dying\",daemon_instance=\"2\"}", up -> Prometheus.value(up) == 1);
      prometheus.await(
          "statline_scrape_failed{daemon=\"hanging\",reason=\"timed out\"}",
          failed -> Prometheus.value(failed) == 1);
      prometheus.await("statline_up{daemon=\"hanging\"}", up -> Prometheus.value(up) == 0);
      prometheus.await("up{job=\"statline\"}", up -> Prometheus.value(up) == 1);

      dying.close();
      ForeignDaemon.leave(folder.resolve("dying@2.sock")); // as after a kill
      prometheus.await(
          "statline_scrape_failed{daemon=\"dying\",reason=\"stale\"}",
          failed -> Prometheus.value(failed) == 1);
      prometheus.await("absent(dying_served_vans_total)", gone -> Prometheus.value(gone) == 1);
      prometheus.await("up{job=\"statline\"}", up -> Prometheus.value(up) == 1);
    }
    exporter.destroy(); // SIGTERM
    assertThat(exporter.waitFor()).isEqualTo(143);
    assertThat(folder.resolve("err"))
        .content()
        .contains("hanging: timed out", "dying@2: stale")
        .doesNotContain("Exception");
  }
}
