package io.statline.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatWriterTest {
  private static final Point POINT = new Point("p", 1);
  private static final StatName FIELD = StatName.of("someField", "some_field");
  private static final StatMeta META = StatMeta.builder("T").build();

  @Test
  void scalars_atTheirLimits_areExact() throws IOException {
    Scalars scalars = new Scalars(
        Byte.MIN_VALUE,
        Short.MIN_VALUE,
        Integer.MIN_VALUE,
        Long.MIN_VALUE,
        (byte) -1,
        (short) -1,
        -1,
        -1L,
        0.1f,
        1e16,
        true,
        "ü😀\"\\\n\0",
        Scalars.Level.HIGH,
        POINT);

    assertThat(json(Scalars.TYPE, scalars))
        .isEqualTo("{\"i8\":-128,\"i16\":-32768,\"i32\":-2147483648,\"i64\":-9223372036854775808,"
            + "\"u8\":255,\"u16\":65535,\"u32\":4294967295,\"u64\":18446744073709551615,"
            + "\"f32\":0.1,\"f64\":1e16,\"bool\":1,\"text\":\"ü😀\\\"\\\\\\n\\u0000\","
            + "\"level\":\"HIGH\",\"point\":{\"name\":\"p\",\"load\":1.0}}");
  }

  @Test
  void groups_ofEverything_keepTheirOrder() throws IOException {
    Map<Long, Point> byNumber = new LinkedHashMap<>();
    byNumber.put(-1L, POINT);
    byNumber.put(2L, POINT);
    Groups groups = new Groups(
        List.of(POINT),
        new LinkedHashSet<>(List.of("b", "a")),
        byNumber,
        Map.of("k", 1L),
        OptionalInt.of(-1),
        OptionalLong.of(-1),
        OptionalDouble.of(0.5),
        Optional.of(POINT));

    String point = "{\"name\":\"p\",\"load\":1.0}";
    assertThat(json(Groups.TYPE, groups))
        .isEqualTo(
            "{\"points\":[P],\"names\":[\"b\",\"a\"],\"by_number\":{\"18446744073709551615\":P,\"2\":P},\"by_name\":{\"k\":1},\"maybe_int\":4294967295,\"maybe_long\":-1,\"maybe_double\":0.5,\"maybe_point\":P}"
                .replace("P", point));
  }

  @Test
  void optional_empty_isLeftOut() throws IOException {
    assertThat(json(Groups.TYPE, Groups.EMPTY))
        .isEqualTo("{\"points\":[],\"names\":[],\"by_number\":{},\"by_name\":{}}");
  }

  @Test
  void optional_ofEveryKindOfInteger_keepsItsSign() throws IOException {
    assertThat(field(out -> out.i64(FIELD, OptionalInt.of(-1)))).isEqualTo("-1");
    assertThat(field(out -> out.u64(FIELD, OptionalInt.of(-1)))).isEqualTo("4294967295");
    assertThat(field(out -> out.i64(FIELD, OptionalLong.of(-1)))).isEqualTo("-1");
    assertThat(field(out -> out.u64(FIELD, OptionalLong.of(-1)))).isEqualTo("18446744073709551615");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void float_notFinite_isNull(double value) throws IOException {
    assertThat(field(out -> out.float64(FIELD, value))).isEqualTo("null");
    assertThat(field(out -> out.float32(FIELD, (float) value))).isEqualTo("null");
    assertThat(json(StatArrays.DOUBLE, new double[] {value})).isEqualTo("[null]");
    assertThat(json(StatArrays.FLOAT, new float[] {(float) value})).isEqualTo("[null]");
  }

  static List<Arguments> arrays() {
    return List.of(
        Arguments.of(StatArrays.BYTE, new byte[] {-128, 127}, "[-128,127]"),
        Arguments.of(StatArrays.SHORT, new short[] {-32768, 1}, "[-32768,1]"),
        Arguments.of(StatArrays.INT, new int[] {Integer.MIN_VALUE, 1}, "[-2147483648,1]"),
        Arguments.of(StatArrays.LONG, new long[] {Long.MIN_VALUE}, "[-9223372036854775808]"),
        Arguments.of(StatArrays.UNSIGNED_BYTE, new byte[] {-1, 1}, "[255,1]"),
        Arguments.of(StatArrays.UNSIGNED_SHORT, new short[] {-1, 1}, "[65535,1]"),
        Arguments.of(StatArrays.UNSIGNED_INT, new int[] {-1, 1}, "[4294967295,1]"),
        Arguments.of(StatArrays.UNSIGNED_LONG, new long[] {-1, 1}, "[18446744073709551615,1]"),
        Arguments.of(StatArrays.FLOAT, new float[] {0.1f, 1}, "[0.1,1.0]"),
        Arguments.of(StatArrays.DOUBLE, new double[] {0.1, -0.0}, "[0.1,-0.0]"),
        Arguments.of(StatArrays.BOOLEAN, new boolean[] {true, false}, "[1,0]"),
        Arguments.of(StatArrays.LONG, new long[0], "[]"));
  }

  @ParameterizedTest
  @MethodSource("arrays")
  <A> void array_ofPrimitives_isWrittenAndReadAsTheSame(StatCodec<A> codec, A array, String json)
      throws IOException {
    assertThat(json(codec, array)).isEqualTo(json);
    assertThat(StatReader.fromJson(codec, json.getBytes(UTF_8))).isEqualTo(array);
  }

  static List<Arguments> codecs() {
    return List.of(
        Arguments.of(StatCodecs.BYTE, (byte) -128, "-128"),
        Arguments.of(StatCodecs.SHORT, (short) -1, "-1"),
        Arguments.of(StatCodecs.INT, -1, "-1"),
        Arguments.of(StatCodecs.LONG, -1L, "-1"),
        Arguments.of(StatCodecs.UNSIGNED_BYTE, (byte) -1, "255"),
        Arguments.of(StatCodecs.UNSIGNED_SHORT, (short) -1, "65535"),
        Arguments.of(StatCodecs.UNSIGNED_INT, -1, "4294967295"),
        Arguments.of(StatCodecs.UNSIGNED_LONG, -1L, "18446744073709551615"),
        Arguments.of(StatCodecs.FLOAT, 0.1f, "0.1"),
        Arguments.of(StatCodecs.DOUBLE, 0.1, "0.1"),
        Arguments.of(StatCodecs.BOOLEAN, false, "0"),
        Arguments.of(StatCodecs.STRING, "ü", "\"ü\""));
  }

  @ParameterizedTest
  @MethodSource("codecs")
  <T> void codec_ofEveryType_writesAndReadsTheSame(StatCodec<T> codec, T value, String json)
      throws IOException {
    assertThat(json(codec, value)).isEqualTo(json);
    assertThat(StatReader.fromJson(codec, json.getBytes(UTF_8))).isEqualTo(value);
  }

  @Test
  void arrayOfObjects_isAnArray() throws IOException {
    assertThat(field(out -> out.array(FIELD, new String[] {"a", "b"}, StatCodecs.STRING)))
        .isEqualTo("[\"a\",\"b\"]");
  }

  @Test
  void loneSurrogates_inStringsAndKeys_areReplaced() throws IOException {
    assertThat(field(out -> out.value(FIELD, "\ud83d😀\ude00", StatCodecs.STRING)))
        .isEqualTo("\"\uFFFD😀\uFFFD\"");
    assertThat(
            field(out -> out.dict(FIELD, Map.of("\ud83d", 1L), StatKeys.STRING, StatCodecs.LONG)))
        .isEqualTo("{\"\uFFFD\":1}");
  }

  @Test
  void keys_thatGetOneName_areAFault() {
    Map<String, Long> halves = Map.of("a\ud83d", 1L, "x", 2L, "a\ude00", 3L);
    Map<String, Long> replaced = Map.of("a\ud83d", 1L, "a\uFFFD", 3L);

    fault(Groups.TYPE, Groups.EMPTY.withByName(halves))
        .startsWith("Groups.byName[a\uFFFD]: two keys have this name");
    fault(Groups.TYPE, Groups.EMPTY.withByName(replaced)).contains("two keys have this name");
  }

  @Test
  void keys_withReplacementsThatDiffer_areWritten() throws IOException {
    Map<String, Long> keys = new LinkedHashMap<>();
    keys.put("a\ud83d", 1L);
    keys.put("b\ud83d", 2L);

    assertThat(json(Groups.TYPE, Groups.EMPTY.withByName(keys)))
        .contains("\"by_name\":{\"a\uFFFD\":1,\"b\uFFFD\":2}");
  }

  @Test
  void null_asElement_isNamedWithItsIndex() {
    fault(Groups.TYPE, Groups.EMPTY.withPoints(Arrays.asList(POINT, null)))
        .startsWith("Groups.points[1] is null");
    fault(StatWriterTest::objects, new Object[] {"a", null}).startsWith("T.someField[1] is null");
  }

  @Test
  void null_asKeyOrValue_isNamedWithItsKey() {
    fault(Groups.TYPE, Groups.EMPTY.withByNumber(Collections.singletonMap(-1L, null)))
        .startsWith("Groups.byNumber[18446744073709551615] is null");
    fault(Groups.TYPE, Groups.EMPTY.withByNumber(Collections.singletonMap(null, POINT)))
        .startsWith("Groups.byNumber[null] is null");
  }

  @Test
  void null_inNestedValue_isNamedFromTheRoot() {
    Point broken = new Point(null, 0);

    fault(Groups.TYPE, Groups.EMPTY.withPoints(List.of(POINT, broken)))
        .startsWith("Groups.points[1].name is null");
    fault(Groups.TYPE, Groups.EMPTY.withByNumber(Map.of(7L, broken)))
        .startsWith("Groups.byNumber[7].name is null");
    fault(Point.TYPE, broken).startsWith("Point.name is null");
  }

  @Test
  void null_afterArraysAndNestedValues_isNamedWithoutTheirIndex() {
    fault(Groups.TYPE, new Groups(List.of(POINT, POINT), null, null, null, null, null, null, null))
        .startsWith("Groups.names is null");
    fault(
            Groups.TYPE,
            new Groups(
                List.of(), Set.of(), Map.of(1L, POINT), Map.of("k", 1L), null, null, null, null))
        .startsWith("Groups.maybeInt is null");
  }

  @Test
  void null_ofEveryMethod_isAFault() {
    fault((out, nothing) -> out.value(FIELD, nothing, StatCodecs.STRING));
    fault((out, nothing) -> out.optional(FIELD, null, StatCodecs.STRING));
    fault((out, nothing) -> out.i64(FIELD, (OptionalInt) null));
    fault((out, nothing) -> out.i64(FIELD, (OptionalLong) null));
    fault((out, nothing) -> out.u64(FIELD, (OptionalInt) null));
    fault((out, nothing) -> out.u64(FIELD, (OptionalLong) null));
    fault((out, nothing) -> out.float64(FIELD, (OptionalDouble) null));
    fault((out, nothing) -> out.array(FIELD, (List<String>) null, StatCodecs.STRING));
    fault((out, nothing) -> out.array(FIELD, (String[]) null, StatCodecs.STRING));
    fault((out, nothing) -> out.dict(FIELD, null, StatKeys.STRING, StatCodecs.STRING));
  }

  @Test
  void null_deepInside_isNamedAtAnyDepth() {
    fault(Chain.TYPE, Chain.ofLength(20))
        .isEqualTo("Chain" + ".next[0]".repeat(20)
            + ".name is null: the supplier must give a value (Optional may be empty)");
  }

  @Test
  void path_withLongKey_showsItsBeginning() {
    fault(Groups.TYPE, Groups.EMPTY.withByName(Collections.singletonMap("k".repeat(5_000), null)))
        .hasSizeLessThan(200);
  }

  private static void objects(StatWriter out, Object value) throws IOException {
    out.array(
        FIELD,
        (Object[]) value,
        new TestType<>(Object.class, META, List.of(), (v, o) -> {}, in -> ""));
  }

  private static void fault(Body<String> body) {
    fault(body, null)
        .isEqualTo("T.someField is null: the supplier must give a value (Optional may be empty)");
  }

  private static <T> AbstractStringAssert<?> fault(Body<T> body, T value) {
    StatCodec<String> type = type(out -> body.write(out, value));
    return fault(type, "");
  }

  private static <T> AbstractStringAssert<?> fault(StatCodec<T> codec, T value) {
    return assertThatThrownBy(() -> StatWriter.toJson(codec, value))
        .asInstanceOf(InstanceOfAssertFactories.type(StatException.class))
        .matches(e -> e.errno() == Errno.EINVAL, "has errno 22")
        .extracting(StatException::text)
        .asString();
  }

  /** The JSON of one field. */
  private static String field(Field field) throws IOException {
    String json = json(type(field), "");
    return json.substring("{\"some_field\":".length(), json.length() - 1);
  }

  private static StatCodec<String> type(Field field) {
    return new TestType<>(String.class, META, List.of(), (v, out) -> field.write(out), in -> "");
  }

  private static <T> String json(StatCodec<T> codec, T value) throws IOException {
    return new String(StatWriter.toJson(codec, value), UTF_8);
  }

  private interface Field {
    void write(StatWriter out) throws IOException;
  }

  private interface Body<T> {
    void write(StatWriter out, T value) throws IOException;
  }
}
