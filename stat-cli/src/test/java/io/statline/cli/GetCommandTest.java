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

class GetCommandTest {
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

  private CliRun get(String... args) {
    List<String> all =
        new ArrayList<>(List.of("get", "-p", folder.resolve("depot.sock").toString()));
    all.addAll(List.of(args));
    return CliRun.of(all.toArray(String[]::new));
  }

  private String out(String... args) {
    CliRun run = get(args);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.out();
  }

  @Test
  void everything_forPeople_leavesOutZeros() {
    assertThat(out()).contains("12 vans", "93 %", "BUSY", "north").doesNotContain("\u001b");
  }

  @Test
  void chosenFields_areAllThatIsShown() {
    assertThat(out("waiting", "room")).contains("waiting", "room").doesNotContain("served");
  }

  @Test
  void chosenZero_isShown() {
    assertThat(out("gates[\"so.uth\"].line")).contains("so.uth").contains("0");
  }

  @Test
  void chosenFieldThatIsLeftOut_isKnown() {
    assertThat(get("annex").status()).isZero();
    assertThat(get("annex.line").status()).isZero();
    assertThat(get("gates.*.sizes.*").status()).isZero();
  }

  @Test
  void json_isPrunedWithNumbersAsSent() {
    assertThat(out("--json", "fill", "gates.north.line", "nothing"))
        .isEqualToIgnoringNewLines(
            "{\"fill\":0.93,\"nothing\":null,\"gates\":{\"north\":{\"line\":3}}}");
  }

  @Test
  void json_ofAnElement_keepsItsIndex() {
    assertThat(out("--json", "lanes[1].line"))
        .isEqualToIgnoringNewLines("{\"lanes\":[null,{\"line\":8}]}");
  }

  @Test
  void json_hasNothingThatCommandsATerminal() {
    assertThat(out("--json")).contains("\\u001B[31mred").doesNotContain("\u001b");
  }

  @Test
  void csv_ofATable_hasARowForEachEntry() {
    assertThat(out("--csv", "gates"))
        .isEqualTo("gate,line,note,\"sizes[\"\"1\"\"]\"\r\n"
            + "north,3,\"say \"\"hi\"\", you\",10\r\n"
            + "so.uth,0, [31mred,\r\n");
  }

  @Test
  void csv_ofAnArray_hasItsIndex() {
    assertThat(out("--csv", "lanes", "-o", "note,line")).endsWith("\r\n0,a,7\r\n1,b,8\r\n");
  }

  @Test
  void csv_ofAStar_hasARowForEachMatch() {
    assertThat(out("--csv", "--no-header", "gates.*.line", "gates.*.note"))
        .startsWith("north,3,")
        .contains("\r\nso.uth,0,");
  }

  @Test
  void csv_ofSingleFigures_isOneRow() {
    assertThat(out("--csv", "waiting", "nothing", "lanes[1].line"))
        .isEqualTo("waiting,nothing,lanes[1].line\r\n12,,8\r\n");
  }

  @Test
  void csv_ofFiguresAndATable_isOneRow() {
    assertThat(out("--csv", "waiting", "lanes.*.line"))
        .isEqualTo("waiting,lanes[0].line,lanes[1].line\r\n12,7,8\r\n");
  }

  @Test
  void only_choosesColumnsInOrder() {
    assertThat(out("gates", "-o", "note,line"))
        .containsSubsequence("gate", "note", "line", "north");
  }

  @Test
  void only_ofTheWholeValue_choosesFigures() {
    assertThat(out("-o", "waiting,fill"))
        .containsSubsequence("waiting", "fill")
        .doesNotContain("room");
  }

  @Test
  void only_asJson_isPruned() {
    assertThat(out("--json", "gates", "-o", "line"))
        .isEqualToIgnoringNewLines("{\"gates\":{\"north\":{\"line\":3},\"so.uth\":{\"line\":0}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "waitin, waiting",
    "gates.nort.line, gates.north.line",
    "gates.*.lin, gates.*.line",
    "note, annex.note",
    "lanes[7], ''",
    "waiting.x, ''"
  })
  void unknownField_hasAStatusAndTheNearest(String wrong, String right) {
    CliRun run = get(wrong);
    assertThat(run.status()).isEqualTo(ExitStatus.NO_FIELD);
    assertThat(run.err()).startsWith("statline get: there is no '" + wrong + "'");
    assertThat(run.err()).contains(right.isEmpty() ? "" : "did you mean '" + right + "'?");
  }

  @Test
  void unknownColumn_hasAStatusAndTheNearest() {
    CliRun run = get("gates", "-o", "lien");
    assertThat(run.status()).isEqualTo(ExitStatus.NO_FIELD);
    assertThat(run.err()).contains("did you mean 'line'?");
  }

  @Test
  void anotherTarget_isAskedWithArguments() {
    assertThat(out("-t", "gate", "-a", "id=north", "--csv", "line")).isEqualTo("line\r\n3\r\n");
  }

  @Test
  void unknownTarget_saysWhichThereAre() {
    CliRun run = get("-t", "gat");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains("'gate'", "errno 22");
  }

  @Test
  void jsonAndCsv_areTooMuch() {
    CliRun run = get("--json", "--csv");
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).startsWith("statline get: ").contains("mutually exclusive");
  }
}
