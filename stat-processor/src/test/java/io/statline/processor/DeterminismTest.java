package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeterminismTest {

  @Test
  void sources_inBothOrders_generateTheSameBytes() {
    String[] sources = new RandomRecords(new Random(3)).sources();
    String[] reversed = sources.clone();
    Collections.reverse(Arrays.asList(reversed));
    Map<String, String> generated = Compile.plain().sources(sources).clean().generated();
    assertThat(generated).hasSizeGreaterThan(2);
    assertThat(Compile.plain().sources(reversed).clean().generated()).isEqualTo(generated);
  }

  @Test
  void errors_inBothOrders_areTheSame() {
    String one = "package io.acme;\n@io.statline.Stat record One(char c) {}\n";
    String two = "package io.acme;\n@io.statline.Stat record Two(char c, Object o) {}\n";
    assertThat(Compile.plain().sources(one, two).diagnostics())
        .hasSize(3)
        .isEqualTo(Compile.plain().sources(two, one).diagnostics());
  }
}
