package io.statline.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  private static final Usage USAGE = Usage.ofPath("x", "Is x.");

  @Test
  void arguments_asManyAsNeeded_areRead() throws UsageException {
    assertThat(USAGE.parse(List.of("s")).path()).isEqualTo(Path.of("s"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', an argument is missing",
    "s t, unexpected argument 't'",
    "s --x, unknown option '--x'"
  })
  void call_wrong_saysWhat(String call, String message) {
    List<String> args = call.isEmpty() ? List.of() : List.of(call.split(" "));
    assertThatThrownBy(() -> USAGE.parse(args))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {Child.CLIENT, Examples.MONITOR, Examples.LOOP_DAEMON})
  void help_asked_isPrinted(String program) throws Exception {
    try (Child child = Child.start(program, "--help")) {
      assertThat(child.out().next())
          .hasValueSatisfying(line -> assertThat(line).startsWith("usage: "));
      assertThat(child.exitStatus()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Child.CLIENT, Examples.CLUSTER_SERVER})
  void call_wrong_endsWithStatus2AndTheUsage(String program) throws Exception {
    try (Child child = Child.start(program, "--nonsense")) {
      assertThat(child.exitStatus()).isEqualTo(2);
      assertThat(child.errors().rest()).hasSize(2).last().asString().startsWith("usage: ");
    }
  }
}
