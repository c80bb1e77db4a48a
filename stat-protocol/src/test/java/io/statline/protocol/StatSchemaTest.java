package io.statline.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void cluster_readAndWritten_isTheSameTree() throws IOException {
    JsonNode meta = JSON.readTree(resource("cluster.json")).get("meta");
    StatSchema schema = StatSchema.fromJson(JSON.writeValueAsBytes(meta));

    assertThat(JSON.readTree(schema.toJson())).isEqualTo(meta);
    assertThat(schema.top().map(StatMeta::name)).contains("ClusterStats");
    assertThat(schema.types().get("ClusterStats").structs()).containsExactly("DomainStats");
    assertThat(
            schema.type("ClusterStats").orElseThrow().fields().get("doms_dict").data())
        .isEqualTo(StatData.dictOf(StatKind.U64, StatKind.struct("DomainStats")));
  }

  @Test
  void cluster_builtByHand_isWrittenAsRecorded() throws IOException {
    StatMeta cluster = StatMeta.builder("ClusterStats")
        .top()
        .desc("the whole cluster")
        .field("name", StatData.of(StatKind.STRING), "")
        .field("at", StatData.of(StatKind.U64), "when these figures were taken")
        .field(
            "bitmap", StatData.arrayOf(StatKind.U64), "CPU mask, 32 CPUs a word", "_om_skip=true")
        .field(
            "doms_dict",
            StatData.dictOf(StatKind.U64, StatKind.struct("DomainStats")),
            "figures of each domain")
        .build();
    JsonNode meta = JSON.readTree(resource("cluster.json")).get("meta");

    assertThat(JSON.readTree(StatSchema.of(List.of(cluster)).toJson()).get("ClusterStats"))
        .isEqualTo(meta.get("ClusterStats"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"scx_rusty", "scx_bpfland", "scx_rustland"})
  void recording_readAndWritten_isTheSameTree(String name) throws IOException {
    List<String> lines =
        new String(resource("recordings/" + name + ".jsonl"), UTF_8).lines().toList();
    JsonNode meta = JSON.readTree(lines.get(0)).at("/args/resp");
    StatSchema schema = StatSchema.fromJson(
        StatResponse.parse(lines.get(0).getBytes(UTF_8)).orThrow().json());

    assertThat(JSON.readTree(schema.toJson())).isEqualTo(meta);
    assertThat(schema.top()).isPresent();
    for (String line : lines) {
      StatResponse reply = StatResponse.parse(line.getBytes(UTF_8)).orThrow();
      assertThat(JSON.readTree(reply.json())).isEqualTo(JSON.readTree(line).at("/args/resp"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'T':{'name':'T','fields':{},'later':{'a':[1,-0,1e400,1.50,'x',null,true]}}}",
        "{'T':{'name':'T','fields':{'f':{'datum':'u128'}}}}",
        "{'T':{'name':'T','fields':{'f':{'array':{'enum':['A','B']}}}}}",
        "{'T':{'name':'T','fields':{'f':{'datum':{'struct':'S','more':1}}}}}",
        "{'T':{'name':'T','fields':{'f':{'datum':{'struct':5}}}}}",
        "{'T':{'name':'T','fields':{'f':{'datum':{}}}}}",
        "{'T':{'name':'T','fields':{'f':{'histogram':{'buckets':'u64'},'desc':'d'}}}}",
        "{'T':{'name':'T','fields':{'f':{'datum':'u64','array':'u64'}}}}",
        "{'T':{'name':'T','fields':{'f':{'dict':{'key':'u64'}}}}}",
        "{'T':{'name':'T','fields':{'f':{'dict':{'key':'u64','datum':'u64','sorted':true}}}}}",
        "{'T':{'name':'T','fields':{'f':{'dict':'u64'}}}}",
        "{'T':{'name':'T','fields':{'f':{'dict':{'key':'uuid','datum':'f16'}}}}}",
        "{'T':{'name':'T','fields':{'f':{'desc':'no shape at all'}}}}",
        "{'T':{'name':'T','top':{'a':[{}]},'fields':{'f':{'datum':'u64','later':[]}}}}",
        "{'T':{'name':'T','top':'maybe','fields':{}}}",
        "{'T':{'name':'T','top':0,'user':{'_a':'','_b':'ü😀\\\\\\n'},'fields':{}}}"
      })
  void unknown_readAndWritten_isTheSameTree(String quoted) throws IOException {
    String text = quoted.replace('\'', '"');
    StatSchema schema = StatSchema.fromJson(text.getBytes(UTF_8));

    assertThat(JSON.readTree(schema.toJson())).isEqualTo(JSON.readTree(text));
    assertThat(StatSchema.fromJson(schema.toJson())).isEqualTo(schema);
    assertThat(schema.describe()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"true\"',true",
    "true,true",
    "false,false",
    "'\"false\"',false",
    "1,false",
    "{},false"
  })
  void top_ofEveryForm_isOnlyWhatSaysTrue(String json, boolean top) throws IOException {
    String text =
        "{\"T\":{\"name\":\"T\",\"top\":" + json + ",\"fields\":{\"f\":{\"datum\":\"u64\"}}}}";

    StatMeta type = StatSchema.fromJson(text.getBytes(UTF_8)).types().get("T");
    assertThat(type.top()).isEqualTo(top);
    assertThat(type.fields()).containsOnlyKeys("f");
  }

  @Test
  void user_valuesThatAreNoStrings_areKeptAsText() throws IOException {
    String user = "{\"_a\":\"s\",\"_b\":1.50,\"_c\":true,\"_d\":null,\"_e\":{\"x\":[1]}}";
    String text = "{\"T\":{\"name\":\"T\",\"user\":" + user + ",\"fields\":{}}}";

    assertThat(StatSchema.fromJson(text.getBytes(UTF_8)).types().get("T").user())
        .containsExactly(
            Map.entry("_a", "s"),
            Map.entry("_b", "1.50"),
            Map.entry("_c", "true"),
            Map.entry("_d", "null"),
            Map.entry("_e", "{\"x\":[1]}"));
  }

  @Test
  void name_otherThanKey_givesWayToTheKey() throws IOException {
    String text = "{\"T\":{\"name\":\"U\",\"fields\":{}}}";

    assertThat(StatSchema.fromJson(text.getBytes(UTF_8)).type("T").map(StatMeta::name))
        .contains("T");
  }

  @Test
  void loneSurrogates_inStrings_becomeReplacements() throws IOException {
    String text = "{\"T\":{\"name\":\"T\",\"desc\":\"\\ud83d\",\"x\":\"\\ude00\",\"fields\":{}}}";
    StatSchema schema = StatSchema.fromJson(text.getBytes(UTF_8));

    assertThat(new String(schema.toJson(), UTF_8)).contains("\"\uFFFD\"").doesNotContain("?");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          ''                                         | metadata: not a JSON object
          []                                         | metadata: not a JSON object
          {"T":5}                                    | T: not a JSON object
          {"T":{"name":5}}                           | T: the member 'name' is not a string
          {"T":{"desc":[1]}}                         | T: the member 'desc' is not a string
          {"T":{"user":"x"}}                         | T user: not a JSON object
          {"T":{"fields":[]}}                        | T fields: not a JSON object
          {"T":{"fields":{"f":"u64"}}}               | T.f: not a JSON object
          {"T":{"fields":{"f":{"user":1}}}}          | T.f user: not a JSON object
          {} {}                                      | goes on after its value
          {"T":{"name":"T"                           | malformed JSON
          {"T":{"x":[1,}}                            | malformed JSON
          """)
  void fromJson_whatIsNoMetadata_saysWhere(String text, String what) {
    assertThatThrownBy(() -> StatSchema.fromJson(text.getBytes(UTF_8)))
        .isInstanceOf(StatFormatException.class)
        .hasMessageContaining(what);
  }

  @Test
  void fromJson_tooDeep_isRefusedWithoutOverflow() {
    String text = "{\"T\":{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}";

    assertThatThrownBy(() -> StatSchema.fromJson(text.getBytes(UTF_8)))
        .isInstanceOf(StatFormatException.class)
        .hasMessageContaining("depth");
  }

  @Test
  void schema_ofTypeUnderOtherName_isRefused() {
    assertThatThrownBy(() -> new StatSchema(Map.of("A", StatMeta.builder("B").build())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'B' is under the key 'A'");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = StatSchemaTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
