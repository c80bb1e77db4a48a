package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatMeta;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricLabelsTest {

  @Test
  void plainNumbers_inArraysAndDicts_haveLabels() {
    assertThat(new TestSchema()
            .field("[u64]", "a")
            .field("{u64: u64}", "d")
            .field("{string: u64}", "named", "_om_label=state")
            .series("{\"a\":[5,6],\"d\":{\"7\":8},\"named\":{\"on\":9}}"))
        .containsExactly(
            "a{index=\"0\"} 5.0",
            "a{index=\"1\"} 6.0",
            "d{key=\"7\"} 8.0",
            "named{state=\"on\"} 9.0");
  }

  @Test
  void records_inAnArray_haveTheirTypesLabel() {
    assertThat(new TestSchema()
            .field("[Cpu]", "cpus")
            .type("Cpu", "_om_label=cpu", "u64", "x")
            .series("{\"cpus\":[{\"x\":1},{\"x\":2}]}"))
        .containsExactly("x{cpu=\"0\"} 1.0", "x{cpu=\"1\"} 2.0");
  }

  @Test
  void labelOfTheField_goesBeforeThatOfTheType() {
    assertThat(new TestSchema()
            .field("{u64: Cpu}", "cpus", "_om_label=core")
            .type("Cpu", "_om_label=cpu", "u64", "x")
            .series("{\"cpus\":{\"3\":{\"x\":1}}}"))
        .containsExactly("x{core=\"3\"} 1.0");
  }

  @Test
  void label_thatAnOuterLevelHas_getsTheFieldInFront() {
    assertThat(new TestSchema()
            .field("{u64: Node}", "nodes")
            .type("Node", "", "{u64: Domain}", "doms")
            .type("Domain", "", "{u64: u64}", "doms_key")
            .series("{\"nodes\":{\"1\":{\"doms\":{\"2\":{\"doms_key\":{\"3\":4}}}}}}"))
        .containsExactly("doms_key{doms_key=\"2\",doms_key_key=\"3\",key=\"1\"} 4.0");
  }

  @Test
  void label_thatIsTakenWithTheFieldInFront_getsANumber() {
    MetricOptions options =
        MetricOptions.defaults().withLabels(Map.of("key", "a", "f_key", "b", "f_key_2", "c"));
    assertThat(new TestSchema().field("{u64: u64}", "f").metrics(options, "{\"f\":{\"1\":2}}"))
        .contains("f{f_key=\"b\",f_key_2=\"c\",f_key_3=\"1\",key=\"a\"} 2.0");
  }

  @ParameterizedTest
  @CsvSource({
    "cpu-id, cpu_id",
    "__cpu, _cpu",
    "9cpu, _9cpu",
    "cpuId, cpu_id",
    "le, f_le",
    "quantile, f_quantile",
    "über, _ber"
  })
  void label_isPutRight(String label, String expected) {
    assertThat(new TestSchema()
            .field("{u64: u64}", "f", "_om_label=" + label)
            .series("{\"f\":{\"1\":2}}"))
        .containsExactly("f{" + expected + "=\"1\"} 2.0");
  }

  @Test
  void key_thatIsAnyText_staysAValue() {
    assertThat(new TestSchema()
            .field("{string: u64}", "f")
            .series("{\"f\":{\"a \\\"b\\\"\\\\\\n\\u001b[2J\u00e4\":1,\"\":2}}"))
        .containsExactly("f{key=\"\"} 2.0", "f{key=\"a \\\"b\\\"\\\\\\n\uFFFD[2J\u00e4\"} 1.0");
  }

  @Test
  void seriesThatBecomeOne_areTheFirstOne() {
    TestSchema schema = new TestSchema().field("{string: u64}", "f");
    String json = "{\"f\":{\"\\u0001\":1,\"\\u0002\":2}}";
    assertThat(schema.series(json)).containsExactly("f{key=\"\uFFFD\"} 1.0");
    assertThat(schema.leftOut(json))
        .containsExactly("f is left out: another one has the same labels.");
  }

  @Test
  void type_onSeveralWays_hasAPath() {
    assertThat(new TestSchema()
            .field("Times", "times")
            .field("{u64: Cpu}", "cpus")
            .type("Cpu", "_om_label=cpu", "Times", "times")
            .type("Times", "_om_prefix=times_", "u64", "idle")
            .series("{\"times\":{\"idle\":3},\"cpus\":{\"0\":{\"times\":{\"idle\":1}}}}"))
        .containsExactly(
            "times_idle{cpu=\"0\",path=\"cpus.times\"} 1.0", "times_idle{path=\"times\"} 3.0");
  }

  @Test
  void path_isWithoutWhatAllWaysShare() {
    StatMeta domain = StatMeta.builder("Domain")
        .field("busy", TestSchema.shape("Balance"), "")
        .field("newly_idle", TestSchema.shape("Balance"), "")
        .build();
    assertThat(
            new TestSchema()
                .field("{u64: Domain}", "domains", "_om_label=domain")
                .type(domain)
                .type("Balance", "", "[u64]", "pulled")
                .series(
                    "{\"domains\":{\"0\":{\"busy\":{\"pulled\":[1]},\"newly_idle\":{\"pulled\":[2]}}}}"))
        .containsExactly(
            "pulled{domain=\"0\",index=\"0\",path=\"busy\"} 1.0",
            "pulled{domain=\"0\",index=\"0\",path=\"newly_idle\"} 2.0");
  }

  @Test
  void path_whereALabelIsCalledSo_hasANumber() {
    assertThat(new TestSchema()
            .field("{u64: Part}", "a", "_om_label=path")
            .field("Part", "b")
            .type("Part", "", "u64", "x")
            .series("{\"a\":{\"0\":{\"x\":1}},\"b\":{\"x\":2}}"))
        .containsExactly("x{path=\"b\"} 2.0", "x{path=\"0\",path_2=\"a\"} 1.0");
  }

  @Test
  void waysBeyondCounting_areBounded() {
    TestSchema schema = new TestSchema().field("T0", "t");
    for (int i = 0; i < 12; i++) {
      StatMeta.Builder type = StatMeta.builder("T" + i);
      for (int field = 0; field < 9; field++) {
        type.field("f" + field, TestSchema.shape("T" + (i + 1)), "");
      }
      schema.type(type.build());
    }
    assertThat(schema.leftOut("{}"))
        .contains("Of metadata, what is beyond 100000 fields is left out.");
  }
}
