package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.Kind;
import io.statline.Unit;
import io.statline.protocol.StatField;
import io.statline.protocol.StatFormatException;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import io.statline.protocol.StatUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataMappingTest {
  private static final StatSchema SCHEMA = new TestSchema("_om_prefix=top_")
      .field("u64", "at_us", "_scale=7", "_mine=yes")
      .field("u64", "pages")
      .type("Part", "", "u64", "pages")
      .schema();

  @Test
  void field_getsKindUnitDescriptionAndAttributes() throws IOException {
    StatField field = mapped("""
        {"types": {"Top": {"fields": {"at_us": {"kind": "timestamp", "unit": "microseconds",
          "desc": "when", "user": {"_om_skip": "true"}}}}}}
        """, "Top").fields().get("at_us");
    assertThat(field.kind()).isEqualTo(Kind.TIMESTAMP);
    assertThat(field.unit()).isEqualTo(StatUnit.of(Unit.MICROSECONDS));
    assertThat(field.desc()).isEqualTo("when");
    assertThat(field.user()).containsEntry("_om_skip", "true").containsEntry("_mine", "yes");
    assertThat(field.data()).isEqualTo(TestSchema.shape("u64"));
  }

  @Test
  void unit_bySizeOfItsBase_replacesTheWholeUnit() throws IOException {
    String text =
        "{\"types\": {\"Top\": {\"fields\": {\"at_us\": {\"unit\": {\"base\": \"tasks\"}}}}}}";
    assertThat(mapped(text, "Top").fields().get("at_us").unit().orElseThrow().toString())
        .isEqualTo("tasks");
  }

  @Test
  void type_getsDescriptionAndAttributes() throws IOException {
    StatMeta type = mapped(
        "{\"types\": {\"Top\": {\"desc\": \"all\", \"user\": {\"_om_prefix\": \"x_\"}}}}", "Top");
    assertThat(type.desc()).isEqualTo("all");
    assertThat(type.user()).isEqualTo(Map.of("_om_prefix", "x_"));
    assertThat(type.top()).isTrue();
  }

  @Test
  void star_isAllTypes_beforeWhatIsSaidOfOne() throws IOException {
    String text = """
        {"types": {"Top": {"fields": {"pages": {"desc": "of Top"}}},
                   "*": {"fields": {"pages": {"desc": "of any", "kind": "limit"}}}}}
        """;
    assertThat(mapped(text, "Top").fields().get("pages").desc()).isEqualTo("of Top");
    assertThat(mapped(text, "Top").fields().get("pages").kind()).isEqualTo(Kind.LIMIT);
    assertThat(mapped(text, "Part").fields().get("pages").desc()).isEqualTo("of any");
  }

  @Test
  void absentTypesAndFields_areIgnored_andListed() throws IOException {
    MetadataMapping mapping = MetadataMapping.fromJson(bytes("""
        {"types": {"Gone": {"fields": {"x": {"desc": "d"}}}, "Top": {"fields": {"y": {"desc": "d"}}},
                   "*": {"fields": {"z": {"desc": "d"}, "pages": {"desc": "d"}}}}}
        """));
    assertThat(mapping.absentFrom(SCHEMA)).containsExactly("Gone", "Top.y", "*.z");
    assertThat(mapping.apply(SCHEMA).types().keySet()).isEqualTo(SCHEMA.types().keySet());
  }

  @Test
  void none_changesNothing() throws IOException {
    assertThat(MetadataMapping.NONE.apply(SCHEMA)).isEqualTo(SCHEMA);
    assertThat(MetadataMapping.fromJson(bytes("{}")).apply(SCHEMA)).isEqualTo(SCHEMA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "kind: timestmp|line 1: types.T.fields.f.kind: 'timestmp' is not known; did you mean 'timestamp'?",
        "unit: Milliseconds|line 1: types.T.fields.f.unit: 'Milliseconds' is not known; did you mean 'milliseconds'?",
        "kind: x|line 1: types.T.fields.f.kind: 'x' is not known; there are: counter, gauge,",
        "knd: gauge|line 1: types.T.fields.f.knd: 'knd' is not known; did you mean 'kind'?",
        "kind: 7|line 1: types.T.fields.f.kind: a string is expected here",
        "kind: {}|line 1: types.T.fields.f.kind: a string is expected here",
        "user: []|line 1: types.T.fields.f.user: an object is expected here",
        "user: {om: x}|line 1: types.T.fields.f.user.om: attributes start with an underscore, such as _om_skip",
        "user: {_kind: x}, kind: gauge|line 1: types.T.fields.f.kind: '_kind' is said twice",
        "unit: {base: s, scale: x}|line 1: types.T.fields.f.unit: 'x' is no scale; right are",
        "unit: {scale: 2}|line 1: types.T.fields.f.unit: a unit has a 'base', such as \"seconds\" or \"tasks\"",
        "unit: {bas: s}|line 1: types.T.fields.f.unit.bas: 'bas' is not known; did you mean 'base'?",
        "desc: a, desc: b|line 1: Duplicate field 'desc'"
      })
  void fault_inAField_isSaidWithItsPlace(String members, String message) {
    String json =
        members.replaceAll("([A-Za-z_]+)", "\"$1\"").replaceAll("scale\": 2", "scale\": \"2\"");
    assertFault("{\"types\":{\"T\":{\"fields\":{\"f\":{" + json + "}}}}}", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "[]|line 1: an object is expected here",
        "|line 1: an object is expected here",
        "{\"type\":{}}|line 1: type: 'type' is not known; did you mean 'types'?",
        "{\"types\":{\"a.b\":{\"x\":1}}}|line 1: types[\"a.b\"].x: 'x' is not known; there are: desc, user, fields",
        "{\"types\":{}} {}|line 1: the text goes on after the mapping",
        "{\"types\":|line 1: Unexpected end-of-input",
        "{\"types\":{\"\\u001b[2J\":7}}|line 1: types[\"\\u001b[2J\"]: an object is expected here"
      })
  void fault_elsewhere_isSaidWithItsPlace(String json, String message) {
    assertFault(json == null ? "" : json, message);
  }

  @Test
  void fault_isSaidWithItsLine() {
    assertFault("{\n\"types\": {\n \"T\": 7}}", "line 3: types.T: an object is expected here");
  }

  @Test
  void example_inTheDocument_isRead() throws IOException {
    Matcher example = Pattern.compile("(?s)```json\n(.*?)```")
        .matcher(Files.readString(Path.of("../docs/openmetrics.md")));
    assertThat(example.find()).isTrue();
    StatSchema rusty = Recording.read("scx_rusty.jsonl").schema();
    MetadataMapping mapping = MetadataMapping.fromJson(bytes(example.group(1)));
    assertThat(mapping.absentFrom(rusty)).containsExactly("*.pages");
    assertThat(mapping
            .apply(rusty)
            .types()
            .get("ClusterStats")
            .fields()
            .get("total")
            .kind())
        .isEqualTo(Kind.DELTA);
  }

  private static void assertFault(String json, String message) {
    assertThatThrownBy(() -> MetadataMapping.fromJson(bytes(json)))
        .isInstanceOf(StatFormatException.class)
        .message()
        .startsWith(message);
  }

  private static StatMeta mapped(String json, String type) throws IOException {
    return MetadataMapping.fromJson(bytes(json)).apply(SCHEMA).types().get(type);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
