package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.statline.view.ValuePath;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "load|load",
        "cpus.*.times.idle|cpus.*.times.idle",
        "cpus[*].x|cpus.*.x",
        "cpus[\"3\"]|cpus[\"3\"]",
        "cpus[3]|cpus[3]",
        "cpus.3|cpus[3]",
        "a[\"x.y\"].b|a[\"x.y\"].b",
        "a[\"\\u00b5\\n\"]|a[\"µ\\u000a\"]",
        "[\"\"]|[\"\"]",
        "with-dash|[\"with-dash\"]"
      })
  void pattern_ofText_isWrittenAsShortAsCanBe(String text, String expected) throws SyntaxFault {
    assertThat(FieldPattern.of(FieldPattern.parse(text).steps()).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|0|name",
        "a.|2|name",
        ".a|0|name",
        "a[|2|name",
        "a[3|3|']'",
        "a[\"x|2|no end",
        "a[\"\\x\"]|3|escape",
        "a[\"\\u12\"]|3|hexadecimal",
        "a b|1|goes on",
        "a[x]]|4|goes on"
      })
  void fault_inText_saysWhere(String text, int position, String message) {
    SyntaxFault fault = catchThrowableOfType(SyntaxFault.class, () -> FieldPattern.parse(text));
    assertThat(fault.position()).isEqualTo(position);
    assertThat(fault).hasMessageContaining(message);
  }

  @Test
  void fault_details_haveACaretUnderThePlace() {
    SyntaxFault fault = catchThrowableOfType(SyntaxFault.class, () -> FieldPattern.parse("cpus[3"));
    assertThat(fault.details()).containsExactly("  cpus[3", "        ^");
  }

  @Test
  void paths_ofAnyNames_areReadBack() throws SyntaxFault {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      String name = name(random);
      int index = random.nextInt(5);
      String path = ValuePath.ROOT.member(name).index(index).member(name).toString();
      assertThat(FieldPattern.parse(path).steps())
          .as("seed %d: %s", seed, path)
          .satisfiesExactly(
              first -> assertThat(first.leadsTo(name)).isTrue(),
              second -> assertThat(second.leadsTo(index)).isTrue(),
              third -> assertThat(third.leadsTo(name)).isTrue());
    }
  }

  private static String name(Random random) {
    String alphabet = "ab_9.[]\"\\*\n\u001b\u202e\u00b5 \ud83d\ude00";
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      name.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return name.toString();
  }
}
