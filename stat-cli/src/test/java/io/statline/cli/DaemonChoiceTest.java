package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.server.StatServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonChoiceTest {
  @TempDir
  Path folder;

  private CliProcess process;

  @BeforeEach
  void set() {
    process = new CliProcess(Map.of("STATLINE_DIR", folder.toString()));
  }

  @Test
  void onlyDaemon_needsNoName() throws Exception {
    ForeignDaemon.leave(folder.resolve("old.sock"));
    try (StatServer server = Depot.at(folder.resolve("depot.sock"))) {
      assertThat(server).isNotNull();
      CliRun run = process.run("get", "--json", "waiting");
      assertThat(run.out()).isEqualToIgnoringNewLines("{\"waiting\":12}");
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void severalDaemons_areToldApartByName() throws Exception {
    try (StatServer one = Depot.at(folder.resolve("depot.sock"));
        StatServer two = Depot.at(folder.resolve("depot@2.sock"))) {
      assertThat(one).isNotSameAs(two);
      CliRun none = process.run("get");
      assertThat(none.status()).isEqualTo(ExitStatus.UNREACHABLE);
      assertThat(none.err()).contains("there are 2 daemons", "depot, depot@2");
      assertThat(process.run("get", "-n", "depot@2").status()).isZero();
      CliRun wrong = process.run("get", "-n", "depott");
      assertThat(wrong.status()).isEqualTo(ExitStatus.UNREACHABLE);
      assertThat(wrong.err()).contains("did you mean 'depot'?");
      assertThat(process.run("doctor", "-n", "depot").out()).contains("It can be read.");
    }
  }

  @Test
  void noDaemon_isSaid() throws IOException, InterruptedException {
    CliRun get = process.run("get");
    assertThat(get.status()).isEqualTo(ExitStatus.UNREACHABLE);
    assertThat(get.err()).startsWith("statline get: no daemon");
    CliRun ls = process.run("ls");
    assertThat(ls.status()).isZero();
    assertThat(ls.out()).startsWith("No stats sockets here").contains(folder.toString());
    assertThat(process.run("doctor", "-n", "depot").out())
        .contains("there is no " + folder.resolve("depot.sock"));
  }
}
