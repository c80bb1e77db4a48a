package io.statline.systems;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.statline.openmetrics.Exposition;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What others say about what is exported. */
final class Checkers {
  private static final String PARSE = "import sys\n"
      + "from prometheus_client.openmetrics.parser import text_string_to_metric_families\n"
      + "text = sys.stdin.buffer.read().decode('utf-8')\n"
      + "print(sum(len(f.samples) for f in text_string_to_metric_families(text)))\n";

  private Checkers() {}

  static String text(Exposition format, MetricSnapshots families) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(families, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What {@code promtool check metrics} says about a text, after its exit status. */
  static String promtool(MetricSnapshots families) throws IOException, InterruptedException {
    assumeTrue(find("promtool").isPresent(), "needs promtool");
    return run(
        text(Exposition.PROMETHEUS, families),
        List.of(find("promtool").orElseThrow(), "check", "metrics"));
  }

  /** Parses with OpenMetrics' own parser: exit status 0 and the number of samples, or what it says against it. */
  static String openMetrics(MetricSnapshots families) throws IOException, InterruptedException {
    List<String> python = List.of(python(), "-c", PARSE);
    return run(text(Exposition.OPENMETRICS, families), python);
  }

  /** The distribution's own comes first: it has the parser where another one may not. */
  private static String python() throws IOException, InterruptedException {
    for (String python : List.of("/usr/bin/python3", find("python3").orElse("/usr/bin/python3"))) {
      if (Files.isExecutable(Path.of(python))
          && run("", List.of(python, "-c", "import prometheus_client.openmetrics.parser"))
              .startsWith("0 ")) {
        return python;
      }
    }
    assumeTrue(false, "needs python3 with prometheus_client");
    return "";
  }

  private static Optional<String> find(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static String run(String input, List<String> command)
      throws IOException, InterruptedException {
    Path in = Files.createTempFile("om", ".in");
    Path out = Files.createTempFile("om", ".out");
    try {
      Files.writeString(in, input);
      Process process = new ProcessBuilder(command)
          .redirectInput(in.toFile())
          .redirectOutput(out.toFile())
          .redirectErrorStream(true)
          .start();
      return process.waitFor() + " " + Files.readString(out).strip();
    } finally {
      Files.delete(in);
      Files.delete(out);
    }
  }
}
