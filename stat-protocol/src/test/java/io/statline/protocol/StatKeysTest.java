package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatKeysTest {
  private static final StatKey<Scalars.Level> LEVEL = StatKeys.enumOf(Scalars.Level.values());

  static List<Arguments> keys() {
    return List.of(
        Arguments.of(StatKeys.BYTE, Byte.MIN_VALUE, "-128"),
        Arguments.of(StatKeys.SHORT, Short.MAX_VALUE, "32767"),
        Arguments.of(StatKeys.INT, Integer.MIN_VALUE, "-2147483648"),
        Arguments.of(StatKeys.LONG, Long.MIN_VALUE, "-9223372036854775808"),
        Arguments.of(StatKeys.UNSIGNED_BYTE, (byte) -1, "255"),
        Arguments.of(StatKeys.UNSIGNED_SHORT, (short) -1, "65535"),
        Arguments.of(StatKeys.UNSIGNED_INT, -1, "4294967295"),
        Arguments.of(StatKeys.UNSIGNED_LONG, -1L, "18446744073709551615"),
        Arguments.of(StatKeys.STRING, "ü", "ü"),
        Arguments.of(LEVEL, Scalars.Level.HIGH, "HIGH"));
  }

  @ParameterizedTest
  @MethodSource("keys")
  <K> void key_ofEveryType_isItsNameAndBack(StatKey<K> keys, K key, String name) {
    assertThat(keys.encode(key)).isEqualTo(name);
    assertThat(keys.decode(name)).isEqualTo(key);
  }

  static List<Arguments> wrongNames() {
    return List.of(
        Arguments.of(StatKeys.BYTE, "128", "128 is not an integer from -128 to 127"),
        Arguments.of(StatKeys.SHORT, "-32769", "-32769 is not an integer from -32768 to 32767"),
        Arguments.of(StatKeys.INT, "x", "x is not an integer from -2147483648 to 2147483647"),
        Arguments.of(StatKeys.UNSIGNED_BYTE, "256", "256 is not an integer from 0 to 255"),
        Arguments.of(StatKeys.UNSIGNED_SHORT, "-1", "-1 is not an integer from 0 to 65535"),
        Arguments.of(StatKeys.UNSIGNED_INT, "", " is not an integer from 0 to 4294967295"),
        Arguments.of(
            StatKeys.UNSIGNED_LONG,
            "18446744073709551616",
            "18446744073709551616 is not an integer from 0 to 18446744073709551615"),
        Arguments.of(LEVEL, "high", "'high' is none of LOW, HIGH"));
  }

  @ParameterizedTest
  @MethodSource("wrongNames")
  void decode_whatIsNoKey_saysWhatIsOne(StatKey<?> keys, String name, String message) {
    assertThatThrownBy(() -> keys.decode(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void encode_loneSurrogate_isReplaced() {
    assertThat(StatKeys.STRING.encode("a\ud83d")).isEqualTo("a\uFFFD");
  }
}
