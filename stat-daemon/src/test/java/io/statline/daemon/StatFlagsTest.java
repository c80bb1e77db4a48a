package io.statline.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.server.StatServer;
import io.statline.server.StatServerBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What flags do that ends by itself. */
@Timeout(60)
class StatFlagsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private final StatServerBuilder server =
      StatServer.builder().add(DemoStatsMeta.TYPE, this::mustNotBeCalled);
  private Path folder = Path.of("/");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory(Path.of("/tmp"), "sd");
    server.path(folder.resolve("s"));
  }

  @AfterEach
  void nothing_isLeftBehind() throws IOException {
    Files.delete(folder);
  }

  private DemoStats mustNotBeCalled() {
    throw new AssertionError("nobody may ask");
  }

  private int run(StatDaemonBody body, String... args) {
    return FlagsOnly.line(server, body)
        .setCommandName("demo")
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(errors))
        .execute(args);
  }

  private int run(String... args) {
    return run(this::mustNotBeCalled, args);
  }

  @Test
  void helpStats_describes() {
    assertThat(run("--help-stats")).isZero();
    assertThat(out).hasToString(server.describe());
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void help_listsAllFlags() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .startsWith("Usage: demo ")
        .contains("--stats=SECS", "--monitor=SECS", "--help-stats", "--stats-json")
        .contains("--stats-path=PATH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "", "NaN", "0.0001", "1e999999999"})
  void seconds_thatMakeNoSense_areAWrongCall(String seconds) {
    for (String flag : new String[] {"--stats", "--monitor"}) {
      assertThat(run(flag + "=" + seconds)).isEqualTo(2);
      assertThat(errors.toString()).startsWith("Invalid value for option '" + flag + "'");
      errors.getBuffer().setLength(0);
    }
  }

  @Test
  void statsAndMonitor_excludeEachOther() {
    assertThat(run("--stats=1", "--monitor=1")).isEqualTo(2);
    assertThat(errors.toString()).contains("mutually exclusive");
  }

  @Test
  void json_ofNothing_isAWrongCall() {
    assertThat(run("--stats-json")).isEqualTo(2);
    assertThat(errors.toString()).startsWith("--stats-json needs --stats or --monitor");
  }

  @Test
  void daemon_isServedWhileItRuns_only() {
    assertThat(run(() -> assertThat(folder.resolve("s")).exists())).isZero();
    assertThat(folder.resolve("s")).doesNotExist();
  }

  @Test
  void daemonThatFails_isTheCallersFailure_andServedNoLonger() {
    StatDaemonBody failing = () -> {
      throw new IOException("out of luck");
    };
    assertThatThrownBy(() -> new StatFlags().run(server, failing)).hasMessage("out of luck");
    assertThat(run(failing)).isEqualTo(1);
    assertThat(errors.toString()).contains("java.io.IOException: out of luck");
  }

  @Test
  void daemonInterruptedByItself_isItsOwnFailure() {
    assertThatThrownBy(() -> new StatFlags().run(server, () -> {
          throw new InterruptedException("by itself");
        }))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void socketThatCannotBe_isALineOnStandardError() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(run("--stats-path", file.resolve("s").toString())).isEqualTo(1);
    assertThat(errors.toString()).startsWith("demo: ").contains(file.toString()).hasLineCount(1);
    Files.delete(file);
  }

  @Test
  void addressThatNobodySaid_isExplained() {
    StatServerBuilder nowhere = StatServer.builder().add(DemoStatsMeta.TYPE, this::mustNotBeCalled);
    int status = FlagsOnly.line(nowhere, this::mustNotBeCalled)
        .setErr(new PrintWriter(errors))
        .execute("--monitor=1");
    assertThat(status).isEqualTo(1);
    assertThat(errors.toString()).contains("nobody said where the socket is");
  }

  @Test
  void monitorWhoseReaderLeft_ends_withoutAskingThisProcess() throws IOException {
    StatServerBuilder other = StatServer.builder()
        .path(folder.resolve("other"))
        .add(SchedStatsMeta.TYPE, () -> new SchedStats(7));
    try (StatServer running = other.start()) {
      int status = FlagsOnly.line(server, this::mustNotBeCalled)
          .setOut(new PrintWriter(new GoneWriter()))
          .execute("--monitor=0.01", "--stats-path", running.address());
      assertThat(status).isZero();
    }
  }

  @Test
  void daemonThatReturns_leavesNoThread() throws InterruptedException {
    assertThat(run(() -> {}, "--stats=3600")).isZero();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("statline")) {
        thread.join(60_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  /** A pipe that nobody reads. */
  private static final class GoneWriter extends Writer {
    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void commandOfItsOwn_runsTheDaemon() {
    String path = folder.resolve("s").toString();
    assertThat(Schedd.execute("--rounds=1", "--stats-path", path)).isZero();
    assertThat(Schedd.execute("--rounds=-1", "--stats-path", path)).isEqualTo(1);
  }
}
