package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.server.StatServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
  @TempDir
  Path folder;

  private StatServer server;

  @BeforeEach
  void start() throws IOException {
    server = Depot.at(folder.resolve("depot.sock"));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private CliRun check(String... args) {
    List<String> all =
        new ArrayList<>(List.of("check", "-p", folder.resolve("depot.sock").toString()));
    all.addAll(List.of(args));
    return CliRun.of(all.toArray(String[]::new));
  }

  private void assertCheck(int status, String line, String... args) {
    CliRun run = check(args);
    assertThat(run.out()).isEqualToIgnoringNewLines(line);
    assertThat(run.status()).isEqualTo(status);
  }

  @Test
  void expressionThatHolds_isCritical() {
    assertCheck(2, "CRITICAL - waiting is 12 vans (> 10) | 'waiting'=12;;10", "waiting > 10");
  }

  @Test
  void expressionThatDoesNotHold_isOk() {
    assertCheck(0, "OK - waiting is 12 vans | 'waiting'=12;;20", "waiting > 20");
  }

  @Test
  void warning_isLessThanCritical() {
    assertCheck(
        1,
        "WARNING - waiting is 12 vans (> 10) | 'waiting'=12;10;20",
        "-w",
        "waiting > 10",
        "-c",
        "waiting > 20");
    assertThat(check("-w", "waiting > 1", "waiting > 10").status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "busy_time >= 1.5ms, 2",
    "busy_time > 1.5ms, 0",
    "busy_time >= 1500000, 2",
    "room == 2MiB, 2",
    "room < 2049, 2",
    "fill > 90%, 2",
    "fill > 0.94, 0",
    "waiting != 12 vans, 0",
    "waiting > 20 or fill > 90%, 2",
    "waiting > 20 and fill > 90%, 0",
    "mood == BUSY, 2",
    "mood == FAILED, 0",
    "mood != CALM, 2",
    "name == \"main\", 2",
    "open == yes, 2",
    "open == false, 0",
    "open == 1, 2",
    "gates.*.line > 2, 2",
    "gates.*.line > 3, 0",
    "lanes[1].line == 8, 2"
  })
  void comparison_isExactInBaseUnits(String expression, int status) {
    CliRun run = check(expression);
    assertThat(run.status()).as(run.out()).isEqualTo(status);
  }

  @Test
  void anyElementThatHolds_isNamed() {
    assertThat(check("lanes.*.line >= 8").out())
        .startsWith("CRITICAL - lanes[1].line is 8 vans (>= 8) | ");
  }

  @Test
  void rate_isOfTwoSamples() {
    CliRun run = check("-i", "20ms", "rate(served) > 1/s", "rate(served) < 100000 vans/s");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).startsWith("CRITICAL - rate(served) is ").contains(" vans/s (> 1/s)");
  }

  @Test
  void rateOfTime_isAShare() {
    CliRun run = check("-i", "20ms", "rate(busy_time) > 50%");
    assertThat(run.out())
        .isEqualToIgnoringNewLines("OK - rate(busy_time) is 0 % | 'rate(busy_time)'=0%;;50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "waitin > 1|there is no 'waitin'; did you mean 'waiting'?",
        "nothing > 1|nothing is missing",
        "annex.line > 1|annex.line has no value now",
        "gates > 1|gates is not one figure",
        "waiting > 1s|waiting is in vans, so it cannot be compared with 1s",
        "lanes[1].note > 1|which cannot be compared with a number",
        "waiting == many|waiting is a number, which cannot be 'many'",
        "mood == FAILD|mood is never 'FAILD'; did you mean 'FAILED'?",
        "rate(mood) > 1|mood has no rate",
        "rate(waiting) > 1|waiting has no rate",
        "waiting >|a value should come"
      })
  void whatCannotBeCompared_isUnknown(String expression, String text) {
    CliRun run = check("-i", "20ms", expression);
    assertThat(run.out()).startsWith("UNKNOWN - ").contains(text);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.status()).isEqualTo(3);
  }

  @Test
  void faultInAnExpression_isShownWithACaret() {
    assertThat(check("waiting > 4..5").err().lines())
        .containsExactly("  waiting > 4..5", "            ^");
  }

  @Test
  void noExpression_isUnknown() {
    assertThat(check().status()).isEqualTo(3);
  }

  @Test
  void wrongCommandLine_isUnknown() {
    CliRun run = check("--intervall", "3s", "waiting > 1");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).startsWith("UNKNOWN - ").contains("'--interval'");
  }

  @Test
  void noDaemon_isUnknown() throws IOException {
    server.close();
    CliRun run = check("waiting > 1");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).startsWith("UNKNOWN - ").contains("no such file");
    start();
  }

  @Test
  void foreignFigures_haveNoUnitAndMayBeCounters() throws IOException {
    Path path = folder.resolve("rusty");
    try (ForeignDaemon daemon = ForeignDaemon.playing(path, "scx_rusty")) {
      assertThat(daemon).isNotNull();
      String socket = path.toString();
      assertThat(CliRun.of("check", "-p", socket, "cpu_busy > 50").status()).isEqualTo(2);
      assertThat(CliRun.of("check", "-p", socket, "cpu_busy > 50%").out())
          .startsWith("UNKNOWN - cpu_busy has no unit");
      assertThat(CliRun.of("check", "-p", socket, "-i", "20ms", "rate(nr_migrations) > 1e9")
              .status())
          .isZero();
    }
  }
}
