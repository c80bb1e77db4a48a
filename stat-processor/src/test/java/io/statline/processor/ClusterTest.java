package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.statline.processor.records.ClusterStats;
import io.statline.processor.records.ClusterStatsMeta;
import io.statline.processor.records.DomainStats;
import io.statline.processor.records.DomainStatsMeta;
import io.statline.protocol.StatReader;
import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of the protocol: what a server of the original answered for these types. */
class ClusterTest {

  @Test
  void metadata_isWhatTheProtocolSays() throws IOException {
    StatSchema schema =
        StatSchema.of(List.of(ClusterStatsMeta.TYPE.meta(), DomainStatsMeta.TYPE.meta()));
    assertThat(Json.tree(schema.toJson())).isEqualTo(recorded("meta"));
  }

  @Test
  void value_isReadAndWrittenBack() throws IOException {
    byte[] text = recorded("top").toString().getBytes(StandardCharsets.UTF_8);
    ClusterStats stats = StatReader.fromJson(ClusterStatsMeta.TYPE, text);
    assertThat(stats.domsDict())
        .isEqualTo(Map.of(
            0L,
            new DomainStats("domain 0", 1234, 1.234),
            3L,
            new DomainStats("domain 3", 5678, 5.678)));
    assertThat(Json.written(ClusterStatsMeta.TYPE, stats)).isEqualTo(recorded("top"));
  }

  private static JsonNode recorded(String member) throws IOException {
    return Json.tree(Golden.read("protocol/cluster.json").getBytes(StandardCharsets.UTF_8))
        .get(member);
  }
}
