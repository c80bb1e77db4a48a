package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetricNameTest {

  @ParameterizedTest
  @MethodSource("documented")
  void field_becomesTheMetricThatTheDocumentSays(Documented example) {
    List<String> attributes = new ArrayList<>();
    attributes.add("_om_name=" + example.given());
    attributes.add("_unit=" + example.unit());
    attributes.add("_kind=" + example.type());
    attributes.add("_buckets=" + (example.type().equals("histogram") ? "log2:1" : ""));
    TestSchema schema = new TestSchema("_om_prefix=" + example.prefix());
    schema.field("[u64]", example.field(), attributes.toArray(String[]::new));
    assertThat(schema.metrics(MetricOptions.defaults(), "{\"" + example.field() + "\":[1,2]}"))
        .contains("# TYPE " + example.metric() + " " + example.type());
  }

  private static Stream<Documented> documented() throws IOException {
    return Files.readAllLines(Path.of("../docs/openmetrics.md")).stream()
        .map(line -> line.split("\\|", -1))
        .filter(cells -> cells.length == 8 && cells[6].contains("`"))
        .map(Documented::of);
  }

  private record Documented(
      String prefix, String field, String given, String unit, String type, String metric) {

    static Documented of(String... cells) {
      String[] row =
          Stream.of(cells).map(cell -> cell.replace("`", "").strip()).toArray(String[]::new);
      return new Documented(row[1], row[2], row[3], row[4], row[5], row[6]);
    }
  }
}
