package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatSchema;
import io.statline.server.StatServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribeCommandTest {
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

  private CliRun describe(String... args) {
    List<String> all =
        new ArrayList<>(List.of("describe", "-p", folder.resolve("depot.sock").toString()));
    all.addAll(List.of(args));
    return CliRun.of(all.toArray(String[]::new));
  }

  @Test
  void everything_hasTypesTargetsAndFields() {
    assertThat(describe().out())
        .contains("DepotStats: a depot", "(target top)", "(target gate; args id)")
        .containsPattern("busy_time +u?i64 +counter, ns +time at work|busy_time +i64 +counter, ns");
  }

  @Test
  void target_isTheTypeThatItAnswers() {
    assertThat(describe("top").out())
        .contains("DepotStats: a depot")
        .isEqualTo(describe("DepotStats").out());
  }

  @Test
  void json_isTheMetadataAsSent() throws IOException {
    byte[] json = describe("--json").out().getBytes(StandardCharsets.UTF_8);
    assertThat(StatSchema.fromJson(json)).isEqualTo(server.schema());
  }

  @Test
  void oneType_isAllThatIsShown() {
    String type = server.schema().types().keySet().stream()
        .filter(name -> name.contains("Gate"))
        .findFirst()
        .orElseThrow();
    assertThat(describe(type).out()).contains("vans in line").doesNotContain("DepotStats");
  }

  @Test
  void oneField_hasItsMeaning() {
    assertThat(describe("gates.*.line").out())
        .contains("gates.*.line", "gauge, vans", "vans in line");
    assertThat(describe("gates[\"north\"].line").out()).contains("vans in line");
    assertThat(describe("gates").out()).contains("the gates", "vans in line");
  }

  @ParameterizedTest
  @CsvSource({
    "waitin, waiting",
    "line, annex.line",
    "DepotStat, DepotStats",
    "gates.*.lin, gates.*.line"
  })
  void unknownName_hasTheNearest(String wrong, String right) {
    CliRun run = describe(wrong);
    assertThat(run.status()).isEqualTo(ExitStatus.NO_FIELD);
    assertThat(run.err()).contains("did you mean '" + right + "'?");
  }

  @ParameterizedTest
  @CsvSource({"scx_bpfland", "scx_rustland", "scx_rusty"})
  void realSchedulers_areDescribed(String scheduler) throws IOException {
    Path path = folder.resolve("s");
    try (ForeignDaemon daemon = ForeignDaemon.playing(path, scheduler)) {
      assertThat(daemon).isNotNull();
      CliRun run = CliRun.of("describe", "-p", path.toString());
      assertThat(run.status()).isZero();
      assertThat(run.out()).contains("(target top)");
    }
  }
}
