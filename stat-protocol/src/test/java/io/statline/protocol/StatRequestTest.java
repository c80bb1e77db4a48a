package io.statline.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatRequestTest {

  @Test
  void parse_stats_hasCommandTargetAndArgs() throws StatException {
    StatRequest request = parse("{\"req\":\"stats\",\"args\":{\"target\":\"cpu\",\"id\":\"ü😀\"}}");

    assertThat(request.command()).isEqualTo("stats");
    assertThat(request.target()).isEqualTo("cpu");
    assertThat(request.args()).containsExactly(Map.entry("target", "cpu"), Map.entry("id", "ü😀"));
  }

  @Test
  void parse_withoutArgs_meansTop() throws StatException {
    assertThat(parse("{\"req\":\"stats\"}").target()).isEqualTo("top");
  }

  @Test
  void parse_partOfArray_readsOnlyThat() throws StatException {
    byte[] bytes = "xx{\"req\":\"stats\"}yy".getBytes(UTF_8);

    assertThat(StatRequest.parse(bytes, 2, bytes.length - 4).command()).isEqualTo("stats");
  }

  @Test
  void parse_argTwice_lastWins() throws StatException {
    assertThat(parse("{\"req\":\"stats\",\"args\":{\"k\":\"1\",\"k\":\"2\"}}").args())
        .containsExactly(Map.entry("k", "2"));
  }

  @Test
  void parse_deepIgnoredMember_isPassedOver() throws StatException {
    String deep = "[".repeat(60_000) + "]".repeat(60_000);

    assertThat(parse("{\"x\":" + deep + ",\"req\":\"stats\"}").command()).isEqualTo("stats");
  }

  @Test
  void parse_longNumberInIgnoredMember_isPassedOver() throws StatException {
    String number = "-" + "9".repeat(50_000) + "." + "1".repeat(5_000) + "e" + "7".repeat(5_000);

    assertThat(parse("{\"x\":" + number + ",\"req\":\"stats\"}").command()).isEqualTo("stats");
  }

  @Test
  void parse_longNameOfIgnoredMember_isPassedOver() throws StatException {
    assertThat(parse("{\"" + "n".repeat(60_000) + "\":1,\"req\":\"stats\"}").command())
        .isEqualTo("stats");
  }

  @Test
  void parse_loneSurrogateInIgnoredValue_isPassedOver() throws StatException {
    assertThat(parse("{\"x\":[\"\\ud83d\"],\"req\":\"a\"}").command()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"req\":\"\\ud83d\"}",
        "{\"req\":\"stats\",\"args\":{\"k\":\"\\ude00\"}}",
        "{\"req\":\"stats\",\"args\":{\"\\ud83dx\":\"v\"}}",
        "{\"\\ude00\":1,\"req\":\"a\"}"
      })
  void parse_loneSurrogateInNameOrWhatIsUsed_isRefused(String line) {
    refused(line).contains("surrogate");
  }

  @Test
  void parse_escapedPairInName_isOneCharacter() throws StatException {
    assertThat(parse("{\"req\":\"stats\",\"args\":{\"\\ud83d\\ude00\":\"v\"}}").args())
        .containsOnlyKeys("😀");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          []                                      | is not a JSON object
          {}                                      | 'req' is missing
          {"args":{}}                             | 'req' is missing
          {"req":5}                               | 'req' is not a string
          {"req":"a","req":"b"}                   | 'req' is there twice
          {"req":"a","args":null}                 | 'args' is not an object
          {"req":"a","args":{},"args":{}}         | 'args' is there twice
          {"req":"a","args":{"k":1}}              | argument 'k' is not a string
          {"req":"a"}x                            | is not JSON
          {"req":"a"} {}                          | goes on after the request
          {"req":"a"                              | is not JSON
          {"req":tru}                             | Unrecognized token
          """)
  void parse_whatIsNoRequest_saysWhatIsWrong(String line, String what) {
    refused(line).contains(what).contains("a request looks like");
  }

  @Test
  void parse_malformed_saysWhereAndNothingOfTheParser() {
    refused("{\"req\":NaN}").contains("(column ").doesNotContain("JsonReadFeature", "Source:");
    refused("{\"req\":\"a\",\"x\":[1")
        .contains("(column ")
        .doesNotContain("Source:", "start marker");
  }

  @Test
  void parse_malformedAndLong_repeatsLittleOfIt() {
    refused("x".repeat(5_000)).hasSizeLessThan(400);
    refused("{\"req\":\"a\",\"args\":{\"" + "x".repeat(5_000) + "\":1}}").hasSizeLessThan(400);
  }

  @Test
  void parse_byteOrderMark_isRefused() {
    refused("\uFEFF{\"req\":\"stats\"}").contains("byte order mark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
  void parse_otherEncoding_isRefused(String charset) {
    refused("{\"req\":\"stats\"}".getBytes(Charset.forName(charset))).contains("not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\0{\"req\":\"a\"}", "{\"req\":\"a\"}\0", "{\"x\":\"ü\0\",\"req\":\"a\"}"})
  void parse_nul_isRefused(String line) {
    refused(line).contains("NUL");
  }

  @Test
  void parse_latin1_isRefused() {
    refused("{\"req\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)).contains("not UTF-8");
  }

  @Test
  void parse_emptyLine_isRefused() {
    refused("").contains("the line is empty");
    refused(" \r").contains("not a JSON object");
  }

  @Test
  void toLine_anyText_isReadAsTheSame() throws StatException {
    StatRequest request = StatRequest.stats("a\"\\\n\0ü😀", Map.of("\t", "\u2028\uFFFD"));
    byte[] line = request.toLine();

    assertThat(line).endsWith((byte) '\n').containsOnlyOnce((byte) '\n');
    assertThat(StatRequest.parse(line, 0, line.length - 1)).isEqualTo(request);
  }

  @Test
  void toLine_meta_isShort() {
    assertThat(StatRequest.meta().toLine()).asString(UTF_8).isEqualTo("{\"req\":\"stats_meta\"}\n");
  }

  @Test
  void toLine_loneSurrogate_namesTheArgument() {
    StatRequest value = StatRequest.stats("top", Map.of("id", "x\ud83d"));
    StatRequest name = StatRequest.stats("top", Map.of("\ude00", "x"));

    assertThatThrownBy(value::toLine)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("argument 'id'");
    assertThatThrownBy(name::toLine)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("argument name");
  }

  @Test
  void stats_targetAmongArgs_doesNotReplaceTheTarget() {
    assertThat(StatRequest.stats("cpu", Map.of("target", "other")).target()).isEqualTo("cpu");
  }

  @Test
  void args_ofRequest_areACopy() {
    Map<String, String> args = new LinkedHashMap<>(Map.of("k", "v"));
    StatRequest request = new StatRequest("stats", args);
    args.clear();

    assertThat(request.args()).containsKey("k");
    assertThatThrownBy(() -> request.args().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static StatRequest parse(String line) throws StatException {
    byte[] bytes = line.getBytes(UTF_8);
    return StatRequest.parse(bytes, 0, bytes.length);
  }

  private static AbstractStringAssert<?> refused(String line) {
    return refused(line.getBytes(UTF_8));
  }

  private static AbstractStringAssert<?> refused(byte[] line) {
    return assertThatThrownBy(() -> StatRequest.parse(line, 0, line.length))
        .asInstanceOf(type(StatException.class))
        .matches(e -> e.errno() == Errno.EINVAL, "has errno 22")
        .extracting(StatException::text)
        .asString();
  }
}
