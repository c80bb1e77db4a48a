package io.statline.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatReaderTest {
  private static final String POINT = "{\"load\":1.5,\"name\":\"p\"}";

  @Test
  void members_inAnyOrderWithUnknownOnes_areRead() throws IOException {
    String json = "{\"x\":{\"name\":[1]},\"load\":1.5,\"y\":[{}],\"name\":\"p\",\"z\":null}";

    assertThat(read(Point.TYPE, json)).isEqualTo(new Point("p", 1.5));
  }

  @ParameterizedTest
  @CsvSource({
    "null,NaN",
    "5,5",
    "-0,-0.0",
    "1e400,Infinity",
    "18446744073709551615,1.8446744073709552E19"
  })
  void float_ofAnyNumberOrNull_isRead(String json, Double value) throws IOException {
    assertThat(read(StatCodecs.DOUBLE, json)).isEqualTo(value);
    assertThat(read(StatCodecs.FLOAT, json)).isEqualTo((Float) value.floatValue());
  }

  @Test
  void float_ofHalfWay_isRoundedOnce() throws IOException {
    assertThat(read(StatCodecs.FLOAT, "1.00000017881393432617187499")).isEqualTo(1.0000001f);
  }

  @Test
  void float_ofManyDigits_isReadAtOnce() throws IOException {
    assertThat(read(StatCodecs.DOUBLE, "0." + "3".repeat(1_000_000))).isEqualTo(1 / 3.0);
  }

  @Test
  void optional_absentOrNull_isEmpty() throws IOException {
    String required = "\"points\":[],\"names\":[],\"by_number\":{},\"by_name\":{}";

    assertThat(read(Groups.TYPE, "{" + required + "}")).isEqualTo(Groups.EMPTY);
    assertThat(read(
            Groups.TYPE,
            "{\"maybe_int\":null,\"maybe_long\":null,\"maybe_double\":null,\"maybe_point\":null,"
                + required + "}"))
        .isEqualTo(Groups.EMPTY);
  }

  @Test
  void groups_thatWereRead_cannotBeChanged() throws IOException {
    Groups groups = read(
        Groups.TYPE,
        "{\"points\":[" + POINT
            + "],\"names\":[\"b\",\"a\",\"b\"],\"by_number\":{\"18446744073709551615\":" + POINT
            + "},\"by_name\":{\"k\":-1}}");

    assertThat(groups.names()).containsExactly("b", "a");
    assertThat(groups.byNumber()).isEqualTo(Map.of(-1L, new Point("p", 1.5)));
    assertThatThrownBy(() -> groups.points().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> groups.names().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> groups.byName().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  static List<Arguments> outOfRange() {
    return List.of(
        Arguments.of(StatCodecs.BYTE, "128", "from -128 to 127"),
        Arguments.of(StatCodecs.SHORT, "-32769", "from -32768 to 32767"),
        Arguments.of(StatCodecs.INT, "2147483648", "from -2147483648 to 2147483647"),
        Arguments.of(
            StatCodecs.LONG,
            "9223372036854775808",
            "from -9223372036854775808 to 9223372036854775807"),
        Arguments.of(StatCodecs.UNSIGNED_BYTE, "256", "from 0 to 255"),
        Arguments.of(StatCodecs.UNSIGNED_SHORT, "-1", "from 0 to 65535"),
        Arguments.of(StatCodecs.UNSIGNED_INT, "4294967296", "from 0 to 4294967295"),
        Arguments.of(
            StatCodecs.UNSIGNED_LONG, "18446744073709551616", "from 0 to 18446744073709551615"),
        Arguments.of(StatCodecs.BOOLEAN, "2", "from 0 to 1"));
  }

  @ParameterizedTest
  @MethodSource("outOfRange")
  void integer_outOfRange_saysTheRange(StatCodec<?> codec, String json, String range) {
    refused(codec, json, "value: " + json + " is not an integer " + range);
  }

  static List<Arguments> otherTypes() {
    return List.of(
        Arguments.of(StatCodecs.LONG, "1.0", "value: expected an integer, found 1.0"),
        Arguments.of(StatCodecs.LONG, "\"1\"", "value: expected an integer, found 1"),
        Arguments.of(StatCodecs.LONG, "null", "value: expected an integer, found null"),
        Arguments.of(StatCodecs.UNSIGNED_INT, "[]", "value: expected an unsigned integer, found ["),
        Arguments.of(StatCodecs.BOOLEAN, "true", "value: expected an unsigned integer, found true"),
        Arguments.of(StatCodecs.DOUBLE, "\"NaN\"", "value: expected a number, found NaN"),
        Arguments.of(StatCodecs.STRING, "5", "value: expected a string, found 5"),
        Arguments.of(StatCodecs.STRING, "", "value: expected a string, found nothing"),
        Arguments.of(StatArrays.INT, "{}", "value: expected an array, found {"),
        Arguments.of(Point.TYPE, "[]", "Point: expected an object, found ["),
        Arguments.of(Point.TYPE, POINT + "5", "value: expected the end after the value, found 5"));
  }

  @ParameterizedTest
  @MethodSource("otherTypes")
  void value_ofOtherType_saysWhatWasExpected(StatCodec<?> codec, String json, String message) {
    refused(codec, json, message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          {"points":[{"load":1,"name":"a"},{"load":1}]}       | Groups.points[1].name: the member 'name' is missing
          {"points":[{"load":"x"}]}                           | Groups.points[0].load: expected a number, found x
          {"points":[5]}                                      | Groups.points[0]: expected an object, found 5
          {"points":[],"points":[]}                           | Groups.points: the member 'points' is there twice
          {"points":[{"load":1,"name":"a"}],"points":[]}      | Groups.points: the member 'points' is there twice
          {"points":null}                                     | Groups.points: expected an array, found null
          {"maybe_int":null,"maybe_int":1}                    | Groups.maybeInt: the member 'maybe_int' is there twice
          {"by_number":{"7":{"name":5}}}                      | Groups.byNumber[7].name: expected a string, found 5
          {"by_number":{"x":1}}                               | Groups.byNumber[x]: x is not an integer from 0 to 18446744073709551615
          {"by_name":{"k":1,"k":2}}                           | Groups.byName[k]: the key is there twice
          {"by_name":{"k":null}}                              | Groups.byName[k]: expected an integer, found null
          {"by_name":[]}                                      | Groups.byName: expected an object, found [
          {"points":[]}                                       | Groups.names: the member 'names' is missing
          {}                                                  | Groups.points: the member 'points' is missing
          """)
  void fault_inside_isNamedFromTheRoot(String json, String message) {
    refused(Groups.TYPE, json, message);
  }

  @Test
  void keys_ofTwoSpellings_areThereTwice() {
    refused(
        Groups.TYPE,
        "{\"by_number\":{\"7\":" + POINT + ",\"07\":" + POINT + "}}",
        "Groups.byNumber[07]: the key is there twice");
  }

  @Test
  void enum_unknown_saysWhatThereIs() {
    refused(
        StatCodecs.enumOf(Scalars.Level.values()), "\"MID\"", "value: 'MID' is none of LOW, HIGH");
  }

  @Test
  void fault_deepInside_isNamedAtAnyDepth() {
    String json = "{\"next\":[".repeat(30) + "5" + "]}".repeat(30);

    refused(Chain.TYPE, json, "Chain" + ".next[0]".repeat(30) + ": expected an object, found 5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"points\":[",
        "{\"points\":[" + POINT,
        "{\"points\":[" + POINT + "}",
        "{\"by_name\":{\"a\":1",
        "{\"by_name\":{\"a\"",
        "{\"by_name\":{",
        "{\"x\":[[[",
        "{\"x\":\"abc",
        "{\"points\":\"abc",
        "{\"points\"",
        "{\"points\":[]",
        "{\"maybe_point\":{\"name\":\"abc",
        "{\"x\":01}",
        "{"
      })
  void text_thatEndsInTheMiddle_isMalformed(String json) {
    assertThatThrownBy(() -> read(Groups.TYPE, json))
        .isInstanceOf(StatFormatException.class)
        .hasMessageContaining("malformed JSON");
  }

  @Test
  void text_ofAnyPrefix_isRefused() throws IOException {
    String json = "{\"points\":[" + POINT + "],\"names\":[\"ü\"],\"by_number\":{\"1\":" + POINT
        + "},\"by_name\":{\"k\":-1},\"x\":[{}]}";
    assertThat(read(Groups.TYPE, json).names()).containsExactly("ü");

    for (int end = 0; end < json.length(); end++) {
      String prefix = json.substring(0, end);
      assertThatThrownBy(() -> read(Groups.TYPE, prefix))
          .as(prefix)
          .isInstanceOf(StatFormatException.class);
    }
  }

  @Test
  void text_ofOtherEncoding_isRefused() {
    assertThatThrownBy(
            () -> StatReader.fromJson(StatCodecs.LONG, "55".getBytes(StandardCharsets.UTF_16LE)))
        .isInstanceOf(StatFormatException.class)
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void text_tooDeep_isRefusedWithoutOverflow() {
    String json = "{\"next\":[".repeat(100_000);

    assertThatThrownBy(() -> read(Chain.TYPE, json))
        .isInstanceOf(StatFormatException.class)
        .hasMessageContaining("depth")
        .hasMessageNotContaining("Constraints");
  }

  @Test
  void message_aboutLongText_repeatsLittleOfIt() {
    String digits = "9".repeat(100_000);

    assertThatThrownBy(() -> read(StatCodecs.LONG, digits))
        .hasMessageStartingWith("value: 9999")
        .message()
        .hasSizeLessThan(200);
  }

  private static void refused(StatCodec<?> codec, String json, String message) {
    assertThatThrownBy(() -> read(codec, json))
        .isInstanceOf(StatFormatException.class)
        .hasMessage(message);
  }

  private static <T> T read(StatCodec<T> codec, String json) throws IOException {
    return StatReader.fromJson(codec, json.getBytes(UTF_8));
  }
}
