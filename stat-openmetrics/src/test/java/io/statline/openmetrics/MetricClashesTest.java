package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatMeta;
import org.junit.jupiter.api.Test;

class MetricClashesTest {

  @Test
  void sameName_inAnotherType_getsThatTypesName() throws Exception {
    TestSchema schema = new TestSchema()
        .field("float", "load")
        .field("{u64: NodeStats}", "nodes")
        .type("NodeStats", "_om_label=node", "float", "load");
    String json = "{\"load\":1,\"nodes\":{\"0\":{\"load\":2}}}";
    assertThat(schema.series(json)).containsExactly("load 1.0", "node_stats_load{node=\"0\"} 2.0");
    assertThat(schema.leftOut(json)).isEmpty();
  }

  @Test
  void sameName_inOneType_getsANumber() {
    assertThat(new TestSchema()
            .field("u64", "freeBytes", "_unit=bytes")
            .field("u64", "free_mb", "_unit=bytes", "_scale=2^20")
            .field("u64", "free_kb", "_unit=bytes", "_scale=2^10")
            .series("{\"freeBytes\":1,\"free_mb\":1,\"free_kb\":1}"))
        .containsExactly("free_2_bytes 1048576.0", "free_3_bytes 1024.0", "free_bytes 1.0");
  }

  @Test
  void partsOfACounter_areTaken() {
    assertThat(new TestSchema()
            .field("u64", "calls", "_kind=counter")
            .field("u64", "calls_total")
            .field("u64", "calls_created")
            .field("u64", "Calls")
            .series("{\"calls\":1,\"calls_total\":2,\"calls_created\":3,\"Calls\":4}"))
        .containsExactlyInAnyOrder(
            "calls_total 1.0", "calls_total_2 2.0", "calls_created_2 3.0", "calls_2 4.0");
  }

  @Test
  void partsOfAHistogram_areTaken() {
    assertThat(new TestSchema()
            .field("[u64]", "lat", "_buckets=log2:1")
            .field("u64", "lat_count")
            .field("u64", "lat_sum")
            .field("u64", "lat_bucket")
            .series("{\"lat\":[1],\"lat_count\":2,\"lat_sum\":3,\"lat_bucket\":4}"))
        .contains("lat_count_2 2.0", "lat_sum_2 3.0", "lat_bucket_2 4.0");
  }

  @Test
  void facts_giveWayToNumbers() {
    StatMeta part = StatMeta.builder("Part")
        .user("_om_prefix=part_")
        .field("name", TestSchema.shape("string"), "")
        .field("info", TestSchema.shape("u64"), "")
        .build();
    assertThat(new TestSchema()
            .field("Part", "part")
            .type(part)
            .series("{\"part\":{\"name\":\"a\",\"info\":1}}"))
        .containsExactly("part_2_info{name=\"a\"} 1", "part_info 1.0");
  }

  @Test
  void stateSet_isNotCalledLikeALabel() {
    assertThat(new TestSchema()
            .field("{u64: Part}", "parts", "_om_label=state")
            .type("Part", "", "string", "state", "_values=ON,OFF")
            .series("{\"parts\":{\"0\":{\"state\":\"ON\"}}}"))
        .containsExactly(
            "part_state{state=\"0\",part_state=\"OFF\"} 0",
            "part_state{state=\"0\",part_state=\"ON\"} 1");
  }

  @Test
  void manyThatBecomeOneName_areNumberedAtOnce() {
    TestSchema schema = new TestSchema();
    StringBuilder json = new StringBuilder("{\"x\":0");
    for (int i = 0; i < 20_000; i++) {
      String name = Character.toString(0x4E00 + i); // none of them has an ASCII letter
      schema.field("u64", name);
      json.append(",\"").append(name).append("\":").append(i);
    }
    assertThat(schema.series(json + "}")).hasSize(20_000);
  }
}
