package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatMetricsTest {

  @ParameterizedTest
  @CsvSource({
    "gauge, gauge, f",
    "peak, gauge, f",
    "low, gauge, f",
    "average, gauge, f",
    "rate, gauge, f",
    "limit, gauge, f",
    "delta, gauge, f",
    "timestamp, gauge, f",
    "id, gauge, f",
    "info, gauge, f",
    "state, gauge, f",
    "unheard_of, gauge, f",
    "counter, counter, f_total",
    "histogram, counter, f_total"
  })
  void number_ofAKind_isOfAType(String kind, String type, String name) {
    assertThat(new TestSchema().field("u64", "f", "_kind=" + kind).metrics("{\"f\":7}"))
        .containsExactly("# HELP " + name + " f", "# TYPE " + name + " " + type, name + " 7.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_kind=bitmap", "_type=bitset", "_om_skip=true"})
  void bitsAndSkipped_areLeftOutSilently(String attribute) {
    TestSchema schema = new TestSchema().field("[u64]", "f", attribute);
    assertThat(schema.metrics("{\"f\":[7]}")).isEmpty();
    assertThat(schema.leftOut("{\"f\":[7]}")).isEmpty();
  }

  @Test
  void set_ofRecords_isLeftOutSilently() {
    TestSchema schema =
        new TestSchema().field("[Part]", "f", "_type=set").type("Part", "", "u64", "x");
    assertThat(schema.metrics("{\"f\":[{\"x\":1}]}")).isEmpty();
    assertThat(schema.leftOut("{\"f\":[{\"x\":1}]}")).isEmpty();
  }

  @Test
  void boolean_isAGauge() {
    assertThat(new TestSchema().field("u64", "f", "_type=bool").metrics("{\"f\":1}"))
        .contains("# TYPE f gauge", "f 1.0");
  }

  @Test
  void counter_withItsSignBitSet_isNotNegative() {
    assertThat(new TestSchema().field("i64", "f", "_kind=counter").series("{\"f\":-1}"))
        .containsExactly("f_total 1.8446744073709552E19");
  }

  @Test
  void value_inAUnit_isConvertedExactly() {
    assertThat(new TestSchema()
            .field("u64", "at_us", "_unit=seconds", "_scale=1e-6")
            .field("float", "busy", "_unit=ratio", "_scale=1e-2")
            .field("u64", "heap", "_unit=bytes", "_scale=2^20")
            .series("{\"at_us\":1795399817910903,\"busy\":66.6,\"heap\":3}"))
        .containsExactly(
            "at_seconds 1.795399817910903E9", "busy_ratio 0.666", "heap_bytes 3145728.0");
  }

  @Test
  void unit_isSaid_whereTheNameEndsInIt() {
    MetricTranslation metrics = new TestSchema()
        .field("u64", "waited", "_unit=seconds", "_kind=counter")
        .field("u64", "tasks", "_unit=tasks")
        .translate(MetricOptions.defaults(), "{\"waited\":1,\"tasks\":2}");
    assertThat(Checkers.text(Exposition.OPENMETRICS, metrics.families()).lines())
        .contains("# TYPE waited_seconds counter", "# UNIT waited_seconds seconds", "tasks 2.0")
        .doesNotContain("# UNIT tasks tasks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"f\":null}", "{}", "{\"g\":1}"})
  void missingValue_hasNoSeries(String json) {
    TestSchema schema = new TestSchema().field("float", "f");
    assertThat(schema.metrics(json)).isEmpty();
    assertThat(schema.leftOut(json)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "u64|gauge|\"7\"|it is no number, or too large a one",
        "u64|gauge|[7]|it is no number, or too large a one",
        "float|gauge|1e999|it is no number, or too large a one",
        "float|counter|-0.5|a counter is never negative",
        "u64|counter|-1|a counter is never negative",
        "[u64]|gauge|7|it is no array",
        "{u64: u64}|gauge|[7]|it is no dict",
        "Part|gauge|7|it is no record",
        "string|info|{}|it is no string",
        "string|state|[]|it is no state"
      })
  void badValue_isLeftOut_andCostsNoOther(String shape, String kind, String value, String reason) {
    TestSchema schema = new TestSchema()
        .field(shape, "bad", "_kind=" + kind)
        .field("u64", "good")
        .type("Part", "", "u64", "x");
    String json = "{\"bad\":" + value + ",\"good\":1}";
    assertThat(schema.series(json)).containsExactly("good 1.0");
    assertThat(schema.leftOut(json)).containsExactly("bad is left out: " + reason + ".");
  }

  @Test
  void badValue_inManyMembers_isSaidOnce() {
    TestSchema schema = new TestSchema()
        .field("{string: Part}", "parts")
        .type("Part", "_om_label=part", "u64", "x");
    assertThat(
            schema.leftOut("{\"parts\":{\"a\":{\"x\":\"?\"},\"b\":{\"x\":\"!\"},\"c\":{\"x\":1}}}"))
        .containsExactly("parts.x is left out: it is no number, or too large a one.");
  }

  @Test
  void value_thatIsNoRecord_isSaid() {
    assertThat(new TestSchema().field("u64", "f").leftOut("[1]"))
        .containsExactly("The value is left out: it is no record.");
  }

  @Test
  void typeThatIsMissing_orHoldsItself_isSaid() {
    TestSchema schema =
        new TestSchema().field("Nowhere", "a").field("Loop", "b").type("Loop", "", "Loop", "again");
    assertThat(schema.leftOut("{\"a\":{},\"b\":{\"again\":{}}}"))
        .containsExactly(
            "a is left out: the metadata lacks its type.",
            "b.again is left out: it is in itself, or too deep.");
  }

  @Test
  void help_withoutDescription_isThePlace() {
    TestSchema schema = new TestSchema()
        .field("{u64: Node}", "nodes")
        .type("Node", "_om_label=node", "{u64: Domain}", "doms")
        .type("Domain", "_om_label=domain", "float", "load");
    assertThat(schema.metrics("{\"nodes\":{\"0\":{\"doms\":{\"1\":{\"load\":0.5}}}}}"))
        .containsExactly(
            "# HELP load nodes.doms.load",
            "# TYPE load gauge",
            "load{domain=\"1\",node=\"0\"} 0.5");
  }

  @Test
  void series_beyondTheBound_areLeftOut() {
    TestSchema schema = new TestSchema().field("[u64]", "f");
    MetricTranslation metrics =
        schema.translate(new MetricOptions("", Map.of(), 2), "{\"f\":[1,2,3,4]}");
    assertThat(Checkers.text(Exposition.PROMETHEUS, metrics.families())
            .lines()
            .filter(line -> !line.startsWith("#")))
        .containsExactly("f{index=\"0\"} 1.0", "f{index=\"1\"} 2.0");
    assertThat(metrics.leftOut())
        .containsExactly("What is beyond 2 series, or a quarter of a gigabyte, is left out.");
  }

  @Test
  void options_areInAllNamesAndSeries() {
    Map<String, String> labels = new LinkedHashMap<>(Map.of("daemon", "x\"y\n"));
    MetricOptions options = MetricOptions.defaults().withPrefix("my-Daemon_").withLabels(labels);
    List<String> lines = new TestSchema().field("u64", "f").metrics(options, "{\"f\":1}");
    assertThat(lines).contains("my_daemon_f{daemon=\"x\\\"y\\n\"} 1.0");
  }

  @Test
  void deepRecords_endSomewhere() {
    TestSchema schema = new TestSchema().field("T1", "t");
    for (int i = 1; i < 40; i++) {
      schema.type("T" + i, "", "T" + (i + 1), "t");
    }
    assertThat(schema.leftOut("{}")).hasSize(1);
  }
}
