package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.server.StatServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code statline export --once}: what is exported of which daemons. */
@Timeout(60)
class ExportOnceTest {
  private static final String PARSER =
      "import sys; from prometheus_client.openmetrics.parser import"
          + " text_string_to_metric_families as parse; print(len(list(parse(sys.stdin.read()))))";

  @TempDir
  private Path folder;

  private final List<AutoCloseable> daemons = new ArrayList<>();

  @BeforeEach
  void startDaemons() throws IOException {
    daemons.add(Depot.at(folder.resolve("depot@a.sock")));
    daemons.add(Depot.at(folder.resolve("depot@b.sock")));
    daemons.add(ForeignDaemon.playing(folder.resolve("rusty.sock"), "scx_rusty"));
    ForeignDaemon.leave(folder.resolve("gone.sock"));
  }

  @AfterEach
  void closeDaemons() throws Exception {
    for (AutoCloseable daemon : daemons) {
      daemon.close();
    }
  }

  private CliRun once(String... more) {
    List<String> args = new ArrayList<>(List.of("export", "--once", "-p", folder.toString()));
    args.addAll(Arrays.asList(more));
    return CliRun.of(args.toArray(String[]::new));
  }

  @Test
  void daemons_ofOneName_areOneFamilyWithLabels() {
    CliRun run = once();
    assertThat(run.status()).isZero();
    assertThat(Needs.lines(run.out(), "depot_served_vans_total{"))
        .containsExactlyInAnyOrder(
            "depot_served_vans_total{daemon=\"depot\",daemon_instance=\"a\"} 150.0",
            "depot_served_vans_total{daemon=\"depot\",daemon_instance=\"b\"} 150.0");
    assertThat(run.out())
        .containsOnlyOnce("# TYPE depot_served_vans_total counter")
        .contains(
            "depot_line_vans{daemon=\"depot\",daemon_instance=\"a\",gate=\"north\",path=\"gates\"} 3.0")
        .contains("rusty_cpu_busy{daemon=\"rusty\"} 66.66666666666666");
  }

  @Test
  void daemon_thatIsGone_isDownAndSaysWhy() {
    CliRun run = once();
    assertThat(Needs.lines(run.out(), "statline_up{"))
        .contains(
            "statline_up{daemon=\"gone\"} 0.0",
            "statline_up{daemon=\"rusty\"} 1.0",
            "statline_up{daemon=\"depot\",daemon_instance=\"a\"} 1.0");
    assertThat(Needs.lines(run.out(), "statline_scrape_failed{daemon=\"gone\""))
        .containsExactly("statline_scrape_failed{daemon=\"gone\",reason=\"stale\"} 1.0");
    assertThat(run.err()).contains("gone: stale: ", "nobody listens");
  }

  @Test
  void socket_foundOnTwoWays_isOneDaemon() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    CliRun run = once("-n", "rusty", "-p", link.resolve("rusty.sock").toString());
    assertThat(Needs.lines(run.out(), "statline_up{"))
        .containsExactly("statline_up{daemon=\"rusty\"} 1.0");
  }

  @Test
  void names_patternsAndLabels_selectAndMark() {
    CliRun run = once("-n", "depot@a", "-n", "rusty", "--exclude", "ru*", "--label", "site=x");
    assertThat(Needs.lines(run.out(), "statline_up{"))
        .containsExactly("statline_up{daemon=\"depot\",daemon_instance=\"a\",site=\"x\"} 1.0");
    assertThat(run.out()).contains("depot_waiting_vans{daemon=\"depot\"").doesNotContain("rusty");
  }

  @Test
  void mapping_ofAForeignDaemon_saysUnits() {
    CliRun run = once("-n", "rusty", "--mapping", "../docs/mappings/scx_rusty.json");
    assertThat(run.out()).contains("rusty_cpu_busy_ratio{daemon=\"rusty\"} 0.6666666666666666");
  }

  @Test
  void output_inPrometheusText_isCleanForItsLinter() throws Exception {
    Needs.program("promtool");
    CliRun run = once("-n", "depot@a", "-n", "depot@b");
    assertThat(Needs.output(run.out(), "promtool", "check", "metrics")).isEmpty();
  }

  @Test
  void output_inOpenMetrics_isTakenByTheOfficialParser() throws Exception {
    String python = Needs.pythonWithParser();
    CliRun run = once("--format", "openmetrics");
    String families = Needs.output(run.out(), python, "-c", PARSER).strip();
    assertThat(Integer.parseInt(families)).isGreaterThan(30);
  }

  @Test
  void noDaemonAtAll_isAnError() {
    CliRun run = once("-n", "nobody");
    assertThat(run.status()).isEqualTo(ExitStatus.UNREACHABLE);
    assertThat(run.err()).contains("no stats socket was found");
  }

  @Test
  void textfile_writtenOnce_isWholeAndReadable() throws IOException {
    Path file = folder.resolve("out.prom");
    assertThat(once("--textfile", file.toString()).status()).isZero();
    assertThat(file).content().contains("statline_up{daemon=\"rusty\"} 1.0").endsWith("\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r--r--");
    try (var files = Files.list(folder)) {
      assertThat(
              files.map(path -> path.getFileName().toString()).filter(name -> name.contains("tmp")))
          .isEmpty();
    }
  }

  @Test
  void textfile_thatCannotBeWritten_isAFailure() {
    CliRun run = once("--textfile", "/proc/x.prom");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains("/proc/x.prom cannot be written: its folder");
  }

  @Test
  void wrongCalls_sayWhatWouldBeRight() {
    assertThat(once("--label", "daemon=x").err())
        .contains("'daemon' cannot be a label: it is taken");
    assertThat(once("--label", "a-b=x").err()).contains("'a-b' cannot be a label");
    assertThat(once("--prefix", "1x").err()).contains("'1x' cannot be a prefix");
    assertThat(once("--exclude", "[x").err()).contains("'[x' is no pattern");
    assertThat(once("--textfile", "/nowhere/x.prom").err()).contains("there is no folder /nowhere");
    assertThat(once("--textfile", folder.toString()).err()).contains("is a folder");
    assertThat(once("--otlp", "localhost").err()).contains("'localhost' is no URL such as");
    assertThat(once("--format", "protobuf").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(once("--mapping", "/nowhere.json").err()).contains("there is no file /nowhere.json");
    assertThat(CliRun.of("export", "--listen", "no:port").err()).contains("is no address such as");
  }

  @Test
  void otlp_whereNobodyListens_isAFailure() {
    CliRun run = once("--otlp", "http://127.0.0.1:1");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err())
        .contains("nothing could be pushed to http://127.0.0.1:1/v1/metrics: nobody listens there");
  }

  @Test
  void target_thatADaemonHas_isExportedAsWell() throws IOException {
    daemons.add(StatServer.builder()
        .path(folder.resolve("two.sock"))
        .add(DepotStatsMeta.TYPE, () -> DepotStats.sample(1))
        .addServerStats("server")
        .start());
    CliRun run = once("-n", "two", "-t", "server");
    assertThat(run.out()).contains("two_served_vans_total", "two_accepted_connections_total");
    CliRun others = once("-n", "depot@a", "-t", "server");
    assertThat(others.err()).contains("target 'server'");
    assertThat(others.out())
        .contains("statline_left_out_figures{daemon=\"depot\",daemon_instance=\"a\"} 1.0");
  }
}
