package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.processor.MetricName.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MetricNameTest {

  @ParameterizedTest
  @MethodSource("documented")
  void field_becomesTheMetricThatTheDocumentSays(Documented example) {
    String name = example.given().isEmpty()
        ? MetricName.ofWireName(example.prefix(), example.field(), example.unit(), example.type())
        : MetricName.of(
            example.prefix(), WireNames.snakeCase(example.given()), example.unit(), example.type());
    assertThat(name).isEqualTo(example.metric());
  }

  @Test
  void document_hasExamplesOfAllTypes() throws IOException {
    assertThat(documented()).extracting(Documented::type).contains(Type.values());
  }

  @Test
  void counterAndHistogram_takeTheNamesOfTheirParts() {
    assertThat(MetricName.taken("x_total", Type.COUNTER))
        .containsExactly("x_total", "x", "x_created");
    assertThat(MetricName.taken("x", Type.HISTOGRAM))
        .containsExactly("x", "x_bucket", "x_count", "x_sum", "x_created");
  }

  @ParameterizedTest
  @CsvSource({
    "x_total, GAUGE, _total",
    "x_total, HISTOGRAM, _total",
    "x_count, GAUGE, _count",
    "x_sum, GAUGE, _sum",
    "x_bucket, GAUGE, _bucket",
    "total, GAUGE, _total"
  })
  void endOfAnotherType_isMisleading(String metric, Type type, String end) {
    assertThat(MetricName.misleadingEnd(metric, type)).hasValue(end);
  }

  @ParameterizedTest
  @CsvSource({
    "x_total, COUNTER",
    "x_count_total, COUNTER",
    "x_count, HISTOGRAM",
    "x, GAUGE",
    "subtotal, GAUGE"
  })
  void endOfItsOwnType_isNot(String metric, Type type) {
    assertThat(MetricName.misleadingEnd(metric, type)).isEmpty();
  }

  /** The examples in {@code docs/openmetrics.md}, by which exporters are tested too. */
  private static Stream<Documented> documented() throws IOException {
    Path docs = Path.of(System.getProperty("basedir", "."), "..", "docs");
    return Files.readAllLines(docs.resolve("openmetrics.md")).stream()
        .map(line -> line.split("\\|", -1))
        .filter(cells -> cells.length == 8 && cells[6].contains("`"))
        .map(Documented::of);
  }

  private record Documented(
      String prefix, String field, String given, String unit, Type type, String metric) {

    static Documented of(String... cells) {
      String[] row =
          Stream.of(cells).map(cell -> cell.replace("`", "").strip()).toArray(String[]::new);
      Type type = Type.valueOf(row[5].toUpperCase(Locale.ROOT));
      return new Documented(row[1], row[2], row[3], row[4], type, row[6]);
    }
  }
}
