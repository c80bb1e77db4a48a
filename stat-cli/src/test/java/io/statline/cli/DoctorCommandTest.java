package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.server.StatServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorCommandTest {
  private static final String META =
      "{\"T\":{\"name\":\"T\",\"top\":\"true\",\"fields\":{\"a\":{\"datum\":\"u64\"}}}}";

  @TempDir
  Path folder;

  private static CliRun doctor(Path path, String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "doctor";
    all[1] = path.toString();
    System.arraycopy(args, 0, all, 2, args.length);
    return CliRun.of(all);
  }

  private static void assertFault(CliRun run, int status, String... texts) {
    assertThat(run.status()).as(run.out()).isEqualTo(status);
    assertThat(run.out()).contains(texts).contains("fault: ").contains("It cannot be read.");
  }

  private CliRun foreign(UnaryOperator<String> answer) throws IOException {
    return foreign(answer, "60s");
  }

  private CliRun foreign(UnaryOperator<String> answer, String timeout) throws IOException {
    Path path = folder.resolve("f");
    try (ForeignDaemon daemon = ForeignDaemon.at(path, answer)) {
      assertThat(daemon).isNotNull();
      return doctor(path, "--timeout", timeout);
    }
  }

  @Test
  void daemonOfOurs_isWell() throws IOException {
    Path path = folder.resolve("depot.sock");
    try (StatServer server = Depot.at(path)) {
      assertThat(server).isNotNull();
      CliRun run = doctor(path, "--timeout", "60s");
      assertThat(run.status()).as(run.out()).isZero();
      assertThat(run.out())
          .contains("somebody listens", "readers start from 'DepotStats'", "say a kind")
          .contains("target 'top' answers with ", "target 'gate' takes arguments", ": id")
          .contains("it answers GET /metrics over HTTP", "It can be read.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scx_bpfland", "scx_rustland", "scx_rusty"})
  void realSchedulers_areWell(String scheduler) throws IOException {
    Path path = folder.resolve("s");
    try (ForeignDaemon daemon = ForeignDaemon.playing(path, scheduler)) {
      assertThat(daemon).isNotNull();
      CliRun run = doctor(path, "--timeout", "60s");
      assertThat(run.status()).as(run.out()).isZero();
      assertThat(run.out())
          .contains("no field says a kind or unit", "does not answer GET /metrics");
    }
  }

  @Test
  void missingFile_namesTheFolderAndWhatIsLikeIt() throws IOException {
    ForeignDaemon.leave(folder.resolve("depot.sock"));
    assertFault(
        doctor(folder.resolve("depott.sock")),
        ExitStatus.UNREACHABLE,
        "there is no " + folder.resolve("depott.sock"),
        "did you mean " + folder.resolve("depot.sock") + "?");
  }

  @Test
  void missingFolder_namesTheNearestThereIs() {
    assertFault(
        doctor(folder.resolve("a/b/c.sock")),
        ExitStatus.UNREACHABLE,
        "there is no " + folder.resolve("a") + "; what there is, is the folder " + folder);
  }

  @Test
  void fileAsFolder_isNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertFault(doctor(file.resolve("x")), ExitStatus.UNREACHABLE, file + " is no folder");
  }

  @Test
  void whatIsNoSocket_isSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertFault(doctor(file), ExitStatus.UNREACHABLE, "is no socket, but a file");
    assertFault(doctor(folder), ExitStatus.UNREACHABLE, "is no socket, but a folder");
  }

  @Test
  void linkThatLeadsNowhere_isSaid() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("l"), folder.resolve("none"));
    assertFault(doctor(link), ExitStatus.UNREACHABLE, "is a link that leads nowhere");
  }

  @Test
  void longPath_hasItsLength() {
    assertFault(doctor(folder.resolve("x".repeat(150))), ExitStatus.UNREACHABLE, "106 at most");
  }

  @Test
  void staleSocket_saysWhoLeftIt() throws IOException {
    Path path = folder.resolve("old.sock");
    ForeignDaemon.leave(path);
    assertFault(
        doctor(path),
        ExitStatus.UNREACHABLE,
        "nobody listens",
        "of user " + Files.getOwner(path).getName());
  }

  @Test
  void silentServer_hangs() throws IOException {
    assertFault(foreign(line -> "", "500ms"), ExitStatus.TIMEOUT, "did not answer within 0.5 s");
  }

  @Test
  void otherProtocol_isQuotedHarmlessly() throws IOException {
    assertFault(
        foreign(line -> "220 \u001b[31mmail ready"),
        ExitStatus.NOT_STATS,
        "it is not a stats server",
        "220  [31mmail ready");
  }

  @Test
  void serverThatCloses_isSaid() throws IOException {
    assertFault(foreign(line -> "close"), ExitStatus.NOT_STATS, "closed the connection");
  }

  @Test
  void jsonThatIsNoReply_isSaid() throws IOException {
    assertFault(
        foreign(line -> "{\"jsonrpc\":\"2.0\"}"),
        ExitStatus.NOT_STATS,
        "JSON that is no reply",
        "another protocol");
  }

  @Test
  void supplierThatFails_isNamed() throws IOException {
    assertFault(
        foreign(line -> line.contains("stats_meta")
            ? ForeignDaemon.reply(META)
            : "{\"errno\":5,\"args\":{\"resp\":\"disk gone\"}}"),
        ExitStatus.FAILED,
        "target 'top' answers with an error",
        "disk gone");
  }

  @Test
  void supplierThatHangs_isNamed() throws IOException {
    assertFault(
        foreign(line -> line.contains("stats_meta") ? ForeignDaemon.reply(META) : "", "2s"),
        ExitStatus.TIMEOUT,
        "target 'top' did not answer in time");
  }

  @Test
  void clockThatIsOff_isAWarning() throws IOException {
    CliRun run = foreign(line -> line.contains("stats_meta")
        ? ForeignDaemon.reply(META)
        : "{\"errno\":0,\"args\":{\"resp\":{\"a\":1},\"at_ns\":1000000000,\"up_ns\":1}}");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("was taken at 1970-01-01T00:00:01Z");
  }

  @Test
  void unknownShapesAndFigures_areWarnings() throws IOException {
    String meta = "{\"T\":{\"name\":\"T\",\"top\":\"true\",\"fields\":{\"a\":{\"matrix\":\"u64\"},"
        + "\"b\":{\"datum\":{\"struct\":\"Gone\"}}}}}";
    CliRun run = foreign(
        line -> ForeignDaemon.reply(line.contains("stats_meta") ? meta : "{\"a\":[[1]],\"c\":2}"));
    assertThat(run.out())
        .contains(
            "does not know: T.a", "named, but not described: Gone", "are not in its metadata");
  }

  @Test
  void noTopType_isAWarning() throws IOException {
    CliRun run = foreign(line -> ForeignDaemon.reply("{\"T\":{\"name\":\"T\",\"fields\":{}}}"));
    assertThat(run.out()).contains("no type is the top one");
  }

  @Test
  void metricsOverHttp_areFound() throws IOException {
    CliRun run = foreign(line -> line.startsWith("GET /metrics")
        ? "HTTP/1.1 200 OK\r"
        : line.startsWith("{")
            ? ForeignDaemon.reply(line.contains("meta") ? META : "{\"a\":1}")
            : "");
    assertThat(run.out()).contains("it answers GET /metrics over HTTP");
  }

  @Test
  void folderThatEverybodyCanChange_isAWarning() throws IOException {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    ForeignDaemon.leave(open.resolve("s"));
    assertThat(doctor(open.resolve("s")).out()).contains("everybody can replace the socket");
  }

  @Test
  void runtimeFolderOfSomebodyElse_isNotTrusted() throws IOException {
    Path runtime = Files.createDirectory(folder.resolve("statline-4000000000"));
    ForeignDaemon.leave(runtime.resolve("s.sock"));
    assertThat(doctor(runtime.resolve("s.sock")).out()).contains("is not to be trusted");
  }

  @Test
  void pathOrName_isNeeded() {
    assertThat(CliRun.of("doctor").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(CliRun.of("doctor", "-n", "/x").err()).contains("cannot name a socket");
  }

  @Test
  void links_areFollowedAndNamed() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path linked = Files.createSymbolicLink(folder.resolve("linked"), real);
    try (ForeignDaemon daemon = ForeignDaemon.with(real.resolve("s"), META, "{\"a\":1}")) {
      assertThat(daemon).isNotNull();
      Path link = Files.createSymbolicLink(real.resolve("l"), Path.of("s"));
      CliRun run = doctor(linked.resolve("l"), "--timeout", "60s");
      assertThat(run.status()).as(run.out()).isZero();
      assertThat(run.out())
          .contains("the folder " + linked + " is really " + real.toRealPath())
          .contains(linked.resolve(link.getFileName()) + " is a link to s");
    }
  }
}
