package io.statline.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatResponseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\\\"b\\\\ ü😀\"",
        "5",
        "-1.5e300",
        "18446744073709551615",
        "true",
        "null",
        "[]",
        "{}",
        "[1,[2,{\"a\":[]}]]",
        "{\"a\":{\"b\":\"}\"},\"c\":\"]\"}"
      })
  void json_ofEveryShapeAtEveryPlace_isCutOutExactly(String value) throws StatFormatException {
    String[] lines = {
      "{\"errno\":0,\"args\":{\"resp\":V}}",
      "{\"errno\":0,\"args\":{\"resp\": V , \"at_ns\":1}}",
      "{\"args\":{\"x\":\"ü😀\",\"resp\":V},\"errno\":0}",
      " { \"é\" : [ ] , \"args\" : { \"at_ns\" : 1 , \"resp\" :\tV\t} , \"errno\" : 0 } \r"
    };
    for (String line : lines) {
      assertThat(parse(line.replace("V", value)).json()).asString(UTF_8).isEqualTo(value);
    }
  }

  @Test
  void value_withTimes_hasBoth() throws IOException {
    StatResponse response = parse(
            "{\"errno\":0,\"args\":{\"resp\":[1,2],\"at_ns\":123,\"up_ns\":45}}")
        .orThrow();

    assertThat(response.atNanos()).hasValue(123);
    assertThat(response.upNanos()).hasValue(45);
    assertThat(response.value(StatArrays.INT)).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"1\"",
        "1.0",
        "1e3",
        "-1",
        "[1]",
        "{\"a\":1}",
        "true",
        "9223372036854775808"
      })
  void times_thatAreNone_areAbsent(String time) throws StatFormatException {
    String line = "{\"errno\":0,\"args\":{\"at_ns\":T,\"up_ns\":T,\"resp\":7}}".replace("T", time);

    assertThat(parse(line).atNanos()).isEmpty();
    assertThat(parse(line).upNanos()).isEmpty();
    assertThat(parse(line).json()).asString(UTF_8).isEqualTo("7");
  }

  @Test
  void times_ofMillionDigits_areAbsentAtOnce() throws StatFormatException {
    String time = "9".repeat(1_000_000);

    assertThat(
            parse("{\"errno\":0,\"args\":{\"resp\":0,\"at_ns\":" + time + "}}").atNanos())
        .isEmpty();
  }

  @Test
  void error_ofServer_hasNumberAndText() throws StatFormatException {
    StatResponse response = parse("{\"errno\":110,\"args\":{\"resp\":\"too \\\"late\\\"\"}}");

    StatException error = catchThrowableOfType(StatException.class, response::orThrow);
    assertThat(error.errno()).isEqualTo(110);
    assertThat(error.text()).isEqualTo("too \"late\"");
    assertThat(error).hasMessage("too \"late\" (errno 110)");
  }

  @Test
  void error_withoutString_hasJsonAsText() throws StatFormatException {
    assertThat(parse("{\"errno\":5,\"args\":{\"resp\":{\"why\":1}}}").text())
        .isEqualTo("{\"why\":1}");
  }

  @Test
  void error_withNegativeNumber_isAnErrorToo() throws StatFormatException {
    StatResponse response = parse("{\"errno\":-22,\"args\":{\"resp\":\"bad\"}}");

    assertThat(catchThrowableOfType(StatException.class, response::orThrow).errno())
        .isEqualTo(-22);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          ''                                                     | not a JSON object
          []                                                     | not a JSON object
          {}                                                     | no 'errno'
          {"args":{"resp":1}}                                    | no 'errno'
          {"errno":0}                                            | no 'args.resp'
          {"errno":0,"args":{}}                                  | no 'args.resp'
          {"errno":0,"args":null}                                | 'args' is not an object
          {"errno":0,"resp":1}                                   | no 'args.resp'
          {"errno":"0","args":{"resp":1}}                        | 'errno' is not an integer
          {"errno":0.0,"args":{"resp":1}}                        | 'errno' is not an integer
          {"errno":null,"args":{"resp":1}}                       | 'errno' is not an integer
          {"errno":{"a":0},"args":{"resp":1}}                    | 'errno' is not an integer
          {"errno":2147483648,"args":{"resp":1}}                 | 'errno' is not an integer
          {"errno":4294967296,"args":{"resp":1}}                 | 'errno' is not an integer
          {"errno":99999999999999999999,"args":{"resp":1}}       | 'errno' is not an integer
          {"errno":0,"errno":22,"args":{"resp":1}}               | 'errno' twice
          {"errno":0,"args":{"resp":1},"args":{"resp":2}}        | 'args' twice
          {"errno":0,"args":{"resp":1,"resp":2}}                 | 'resp' twice
          {"errno":0,"args":{"resp":1}}{"errno":0}               | goes on
          {"errno":0,"args":{"resp":1}                           | not JSON
          {"errno":0,"args":{"resp":01}}                         | not JSON
          {"errno":0,"args":{"resp":NaN}}                        | not JSON
          hello                                                  | not JSON
          """)
  void parse_whatIsNoReply_saysWhatIsWrong(String line, String what) {
    assertThatThrownBy(() -> parse(line))
        .isInstanceOf(StatFormatException.class)
        .hasMessageContaining(what);
  }

  @Test
  void parse_notUtf8_isRefused() {
    byte[] line = "{\"errno\":0,\"args\":{\"resp\":\"é\"}}".getBytes(ISO_8859_1);

    assertThatThrownBy(() -> StatResponse.parse(line))
        .isInstanceOf(StatFormatException.class)
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void parse_tooDeepValue_isRefusedWithoutOverflow() {
    String deep = "[".repeat(200_000) + "]".repeat(200_000);

    assertThatThrownBy(() -> parse("{\"errno\":0,\"args\":{\"resp\":" + deep + "}}"))
        .isInstanceOf(StatFormatException.class)
        .hasMessageContaining("depth");
  }

  private static StatResponse parse(String line) throws StatFormatException {
    return StatResponse.parse(line.getBytes(UTF_8));
  }
}
