package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatMeta;
import org.junit.jupiter.api.Test;

class MetricStringsTest {
  private static final String STATES = "_values=Performance,Balanced,Powersave";

  @Test
  void state_amongItsValues_isOne() {
    assertThat(new TestSchema().field("string", "mode", STATES).series("{\"mode\":\"Balanced\"}"))
        .containsExactly(
            "mode{mode=\"Balanced\"} 1",
            "mode{mode=\"Performance\"} 0",
            "mode{mode=\"Powersave\"} 0");
  }

  @Test
  void state_thatIsNotNamed_isOneMore() {
    assertThat(new TestSchema().field("string", "mode", "_values=A").series("{\"mode\":\"B\"}"))
        .containsExactly("mode{mode=\"A\"} 0", "mode{mode=\"B\"} 1");
  }

  @Test
  void state_withoutValues_isTheCurrentOne() {
    assertThat(new TestSchema().field("string", "mode", "_kind=state").series("{\"mode\":\"B\"}"))
        .containsExactly("mode{mode=\"B\"} 1");
  }

  @Test
  void integerState_isThePositionOfItsName() {
    TestSchema schema = new TestSchema().field("u64", "mode", "_values=A,B");
    assertThat(schema.series("{\"mode\":1}"))
        .containsExactly("mode{mode=\"A\"} 0", "mode{mode=\"B\"} 1");
    assertThat(schema.series("{\"mode\":9}"))
        .containsExactly("mode{mode=\"9\"} 1", "mode{mode=\"A\"} 0", "mode{mode=\"B\"} 0");
  }

  @Test
  void states_areInOpenMetrics() {
    MetricTranslation metrics = new TestSchema()
        .field("string", "mode", "_values=A,B")
        .translate(MetricOptions.defaults(), "{\"mode\":\"B\"}");
    assertThat(Checkers.text(Exposition.OPENMETRICS, metrics.families()).lines())
        .contains("# TYPE mode stateset");
  }

  @Test
  void strings_ofARecord_areOneInfo() {
    StatMeta version = StatMeta.builder("Version")
        .desc("what runs")
        .user("_om_prefix=my_")
        .field("name", TestSchema.shape("string"), "")
        .field("gitCommit", TestSchema.shape("string"), "")
        .field("absent", TestSchema.shape("string"), "")
        .build();
    assertThat(new TestSchema()
            .field("Version", "version")
            .type(version)
            .metrics("{\"version\":{\"name\":\"x\",\"gitCommit\":\"0a\",\"absent\":null}}"))
        .containsExactly(
            "# HELP my_info what runs",
            "# TYPE my_info gauge",
            "my_info{git_commit=\"0a\",name=\"x\"} 1");
  }

  @Test
  void strings_ofARecordWithoutPrefix_areAnInfoOfItsType() {
    assertThat(new TestSchema().field("string", "version").metrics("{\"version\":\"1\"}"))
        .containsExactly(
            "# HELP top_info Top", "# TYPE top_info gauge", "top_info{version=\"1\"} 1");
  }

  @Test
  void fact_calledLikeALabel_getsItsTypeInFront() {
    assertThat(new TestSchema()
            .field("{string: Part}", "parts")
            .type("Part", "_om_label=name", "string", "name")
            .series("{\"parts\":{\"a\":{\"name\":\"b\"}}}"))
        .containsExactly("part_info{name=\"a\",part_name=\"b\"} 1");
  }

  @Test
  void strings_inAnArray_areAnInfoOfTheirOwn() {
    assertThat(new TestSchema().field("[string]", "comms").series("{\"comms\":[\"sh\",\"ls\"]}"))
        .containsExactly(
            "comms_info{comms=\"ls\",index=\"1\"} 1", "comms_info{comms=\"sh\",index=\"0\"} 1");
  }

  @Test
  void noStrings_noInfo() {
    assertThat(new TestSchema().field("string", "version").metrics("{\"version\":null}"))
        .isEmpty();
  }
}
