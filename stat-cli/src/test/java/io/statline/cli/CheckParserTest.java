package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckParserTest {

  private static CheckComparison only(String text) throws SyntaxFault {
    return CheckParser.parse(text).groups().get(0).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "load > 4|load|false|>|4",
        "load>4|load|false|>|4",
        "  load  >=  -4.5e2  |load|false|>=|-4.5e2",
        "wait < 10ms|wait|false|<|10ms",
        "wait < 10 ms|wait|false|<|10 ms",
        "fill <= 90%|fill|false|<=|90%",
        "rate(served) > 100/s|served|true|>|100/s",
        "rate( served ) > 1 MiB/s|served|true|>|1 MiB/s",
        "rate > 4|rate|false|>|4",
        "rate.x != 4|rate.x|false|!=|4",
        "a.*.b[\"x y\"] == 0|a.*.b[\"x y\"]|false|==|0",
        "mood == FAILED|mood|false|==|FAILED",
        "name != \"a b\"|name|false|!=|\"a b\"",
        "x > 1e|x|false|>|1e"
      })
  void comparison_isTakenApart(
      String text, String field, boolean rate, String operator, String threshold)
      throws SyntaxFault {
    CheckComparison comparison = only(text);
    assertThat(comparison.field().text()).isEqualTo(field);
    assertThat(comparison.rate()).isEqualTo(rate);
    assertThat(comparison.operator()).hasToString(operator);
    assertThat(comparison.threshold().text()).isEqualTo(threshold);
  }

  @ParameterizedTest
  @CsvSource({
    "10ns, 0.00000001, seconds",
    "3us, 0.000003, seconds",
    "3µs, 0.000003, seconds",
    "2min, 120, seconds",
    "1h, 3600, seconds",
    "50%, 0.5, ratio",
    "1KiB, 1024, bytes",
    "1GiB, 1073741824, bytes",
    "1kB, 1000, bytes",
    "2 GHz, 2000000000, hertz",
    "7 tasks, 7, tasks"
  })
  void amount_withUnit_isInBaseUnits(String text, BigDecimal base, String unit) throws SyntaxFault {
    CheckThreshold.Amount amount = (CheckThreshold.Amount) only("x > " + text).threshold();
    assertThat(amount.base(java.util.Optional.empty())).isEqualByComparingTo(base);
    assertThat(amount.unit().orElseThrow().base()).isEqualTo(unit);
  }

  @Test
  void and_bindsTighterThanOr() throws SyntaxFault {
    assertThat(CheckParser.parse("a > 1 and b > 2 or c > 3and d>4 or and > 5").groups())
        .extracting(List::size)
        .containsExactly(2, 2, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|0|name",
        "load|4|should come",
        "load = 4|5|write ==",
        "load >|6|value",
        "load > and|7|'and' comes",
        "load > 4 &&|9|write the word",
        "load > 4 4|9|'and', 'or'",
        "load > 4/s|8|rate(FIELD)",
        "rate(load) > 4/min|14|per second",
        "rate(load > 4|10|')'",
        "load > 4..5|7|no number",
        "load > 1e9999|8|exponent",
        "load > high|7|a number should come",
        "rate(load) == x|14|a number should come",
        "name == \"x|8|no end",
        "load > 4 and|12|name"
      })
  void fault_saysWhere(String text, int position, String message) {
    SyntaxFault fault = catchThrowableOfType(SyntaxFault.class, () -> CheckParser.parse(text));
    assertThat(fault.position()).isEqualTo(position);
    assertThat(fault).hasMessageContaining(message);
  }

  @Test
  void anyText_isAnExpressionOrAFaultInIt() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> parts = List.of(
        "a",
        "rate",
        "(",
        ")",
        ">",
        "=",
        "<",
        "!",
        " ",
        "and",
        "or",
        "1",
        ".",
        "e",
        "-",
        "%",
        "ms",
        "/s",
        "/",
        "\"",
        "'",
        "[",
        "]",
        "*",
        "\\",
        "\\u",
        "\u0000",
        "\ud83d",
        "µ",
        "\n",
        "99999999999");
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(14); j > 0; j--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      assertParsesOrFails(text.toString(), seed);
    }
  }

  private static void assertParsesOrFails(String text, long seed) {
    try {
      assertThat(CheckParser.parse(text).groups()).isNotEmpty();
    } catch (SyntaxFault fault) {
      assertThat(fault.position()).as("seed %d: %s", seed, text).isBetween(0, text.length());
      assertThat(fault.details()).hasSize(2);
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + text, e);
    }
  }

  @Test
  void randomExpressions_areReadBack() throws SyntaxFault {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      CheckOperator operator = CheckOperator.values()[random.nextInt(6)];
      BigDecimal number =
          new BigDecimal(random.nextInt(100_000) - 50_000).movePointLeft(random.nextInt(4));
      boolean rate = random.nextBoolean();
      String field = random.nextBoolean() ? "a.*.b" : "order[3]";
      String text = (rate ? "rate(" + field + ")" : field) + operator + number.toPlainString();
      CheckComparison comparison = only(text);
      assertThat(comparison.operator()).as("seed %d: %s", seed, text).isEqualTo(operator);
      assertThat(((CheckThreshold.Amount) comparison.threshold()).number())
          .isEqualByComparingTo(number);
      assertThat(comparison.rate()).isEqualTo(rate);
    }
  }

  @Test
  void tooManyComparisons_areAFault() {
    String text = "a > 1" + " and a > 1".repeat(100);
    assertThat(catchThrowableOfType(SyntaxFault.class, () -> CheckParser.parse(text)))
        .hasMessageContaining("100");
  }
}
