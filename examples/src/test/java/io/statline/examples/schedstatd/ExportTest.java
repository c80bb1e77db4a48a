package io.statline.examples.schedstatd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.statline.openmetrics.Exposition;
import io.statline.openmetrics.MetricOptions;
import io.statline.openmetrics.MetricTranslation;
import io.statline.openmetrics.StatMetrics;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import io.statline.protocol.StatType;
import io.statline.protocol.StatWriter;
import io.statline.view.StatValue;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What monitoring systems get. */
class ExportTest {
  private static final Path PROMTOOL = program("promtool");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"schedstat-15", "schedstat-16", "schedstat-17", "bare"})
  void metrics_ofAKernel_areCleanToPromtool(String kernel) throws Exception {
    assumeTrue(Files.isExecutable(PROMTOOL), "needs promtool");
    MetricTranslation metrics = metrics(kernel);
    assertThat(metrics.leftOut()).isEmpty();

    Path text = folder.resolve("metrics");
    try (OutputStream out = Files.newOutputStream(text)) {
      Exposition.PROMETHEUS.write(metrics.families(), out);
    }
    Process check = new ProcessBuilder(PROMTOOL.toString(), "check", "metrics")
        .redirectInput(text.toFile())
        .redirectErrorStream(true)
        .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEmpty();
    assertThat(check.waitFor()).isZero();
  }

  @Test
  void balancing_inEachSituation_isToldApartByItsPath() throws IOException {
    assertThat(metrics("schedstat-15").families().stream()
            .filter(family ->
                family.getMetadata().getName().equals("schedstatd_sched_balance_pulled_tasks"))
            .flatMap(family -> family.getDataPoints().stream())
            .map(point -> point.getLabels().get("path")))
        .contains("busy", "idle", "newly_idle");
  }

  private static MetricTranslation metrics(String kernel) throws IOException {
    return metrics(SchedStatsMeta.TYPE, new Kernel(ProcTexts.folder(kernel)).read());
  }

  private static <T> MetricTranslation metrics(StatType<T> type, T stats) throws IOException {
    StatValue value = StatValue.fromJson(StatWriter.toJson(type, stats));
    MetricOptions options = MetricOptions.defaults().withPrefix("schedstatd_");
    return StatMetrics.of(StatSchema.of(types(type).toList()), type.meta(), options)
        .translate(value);
  }

  private static Stream<StatMeta> types(StatType<?> type) {
    return Stream.concat(Stream.of(type.meta()), type.nested().stream().flatMap(ExportTest::types));
  }

  private static Path program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(Path.of(name));
  }
}
