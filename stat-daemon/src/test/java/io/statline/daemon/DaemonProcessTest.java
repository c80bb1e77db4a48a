package io.statline.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.statline.client.StatClient;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Daemons and monitors as processes of their own. */
@Timeout(120)
class DaemonProcessTest {
  private static final int AFTER_INT = 130;
  private static final int AFTER_TERM = 143;
  private static final List<String> ANSWERING_INT = List.of("env", "--default-signal=INT");

  private Path folder = Path.of("/");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory(Path.of("/tmp"), "sd");
  }

  @AfterEach
  void nothing_isLeftBehind() throws IOException {
    Files.delete(folder);
  }

  private Path socket() {
    return folder.resolve("demo.sock");
  }

  private static JsonNode json(String line) throws IOException {
    return new ObjectMapper().readTree(line);
  }

  @Test
  void daemon_withoutFlags_servesUntilItIsTerminated() throws Exception {
    try (DaemonChild daemon = DaemonChild.start(folder)) {
      Lines out = daemon.out();
      assertThat(out.next()).isEqualTo("it runs");
      try (StatClient client = StatClient.connect(socket())) {
        assertThat(client.stats(DemoStatsMeta.TYPE).asked()).isEqualTo(1);
      }
      daemon.terminate();
      assertThat(out.rest()).containsExactly("it ends by InterruptedException");
      assertThat(daemon.status()).isEqualTo(AFTER_TERM);
      assertThat(daemon.errors().rest()).isEmpty();
    }
  }

  @Test
  void daemon_atCtrlC_endsAsAtSigterm() throws Exception {
    assumeAnsweringInt();
    try (DaemonChild daemon = DaemonChild.start(folder, ANSWERING_INT)) {
      Lines out = daemon.out();
      assertThat(out.next()).isEqualTo("it runs");
      interrupt(daemon);
      assertThat(out.rest()).containsExactly("it ends by InterruptedException");
      assertThat(daemon.status()).isEqualTo(AFTER_INT);
    }
  }

  @Test
  void daemon_thatTakesNoNoticeOfSigterm_isServedNoLongerWhenItsTimeIsUp() throws Exception {
    try (DaemonChild daemon = DaemonChild.start(folder, List.of("env", "DEMO_BODY=stubborn"))) {
      assertThat(daemon.out().next()).isEqualTo("it runs");
      daemon.terminate();
      assertThat(daemon.status()).isEqualTo(AFTER_TERM);
    }
  }

  @Test
  void daemon_thatEndsTheJvmWhenToldToEnd_isServedNoLonger() throws Exception {
    try (DaemonChild daemon = DaemonChild.start(folder, List.of("env", "DEMO_BODY=leaves"))) {
      assertThat(daemon.out().next()).isEqualTo("it runs");
      daemon.terminate();
      assertThat(daemon.status()).isEqualTo(AFTER_TERM);
      assertThat(daemon.errors().rest()).isEmpty();
    }
  }

  @Test
  void daemon_thatEndsTheJvmItself_isServedNoLonger() throws Exception {
    try (DaemonChild daemon = DaemonChild.start(folder, List.of("env", "DEMO_BODY=exits"))) {
      assertThat(daemon.status()).isEqualTo(3);
      assertThat(daemon.errors().rest()).isEmpty();
    }
  }

  @Test
  void stats_whileTheDaemonRuns_arePrintedAgainAndAgain() throws Exception {
    try (DaemonChild daemon = DaemonChild.start(folder, "--stats", "0.05")) {
      Lines out = daemon.out();
      for (int i = 0; i < 3; i++) {
        assertThat(out.nextWith("asked")).isNotEmpty();
      }
      daemon.terminate();
      assertThat(out.rest()).contains("it ends by InterruptedException");
      assertThat(daemon.status()).isEqualTo(AFTER_TERM);
      assertThat(daemon.errors().rest()).isEmpty();
    }
  }

  @Test
  void stats_asJson_areTheReplysArgs() throws Exception {
    try (DaemonChild daemon = DaemonChild.start(folder, "--stats", "0.05", "--stats-json")) {
      Lines out = daemon.out();
      String line = out.nextWith("{");
      assertThat(line).matches("\\p{ASCII}+");
      assertThat(json(line).at("/resp/title").asText()).isEqualTo("Zähler");
      assertThat(json(line).get("up_ns").asLong())
          .isLessThan(json(out.nextWith("{")).get("up_ns").asLong());
      assertThat(json(line).get("at_ns").asLong()).isPositive();
      daemon.terminate();
      daemon.status();
    }
  }

  @Test
  void stats_thatNobodyReadsAnyMore_leaveTheDaemonRunning() throws Exception {
    try (DaemonChild daemon = DaemonChild.start(folder, "--stats", "0.01")) {
      firstLineOnly(daemon);
      try (StatClient client = StatClient.connect(socket())) {
        awaitUnasked(client);
      }
      daemon.terminate();
      assertThat(daemon.status()).isEqualTo(AFTER_TERM);
      assertThat(daemon.errors().rest()).isEmpty();
    }
  }

  /** Until this reader is the only one. */
  private static void awaitUnasked(StatClient client) throws IOException {
    int alone = 0;
    long last = 0;
    while (alone < 1000) {
      long asked = client.stats(DemoStatsMeta.TYPE).asked();
      alone = asked == last + 1 ? alone + 1 : 0;
      last = asked;
    }
  }

  private static void firstLineOnly(DaemonChild child) throws IOException {
    try (BufferedReader out = child.process().inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isNotEmpty();
    }
  }

  @Test
  void monitor_thatNobodyReadsAnyMore_endsQuietly() throws Exception {
    try (DaemonChild daemon = DaemonChild.start(folder)) {
      daemon.out().next();
      try (DaemonChild monitor = DaemonChild.start(folder, "--monitor", "0.01")) {
        firstLineOnly(monitor);
        assertThat(monitor.status()).isZero();
        assertThat(monitor.errors().rest()).isEmpty();
      }
      daemon.terminate();
      daemon.status();
    }
  }

  @Test
  void monitor_acrossARestart_saysSoAndGoesOn() throws Exception {
    try (DaemonChild monitor = DaemonChild.start(folder, "--monitor", "0.05", "--stats-json")) {
      Lines out = monitor.out();
      Lines errors = monitor.errors();
      assertThat(errors.next()).startsWith("demodaemon: waiting for statistics: " + socket());
      for (int run = 0; run < 2; run++) {
        try (DaemonChild daemon = DaemonChild.start(folder)) {
          assertThat(json(out.next()).at("/resp/asked").asLong()).isEqualTo(1);
          assertThat(errors.next()).contains("again, after");
          assertThat(json(out.next()).at("/resp/asked").asLong()).isEqualTo(2);
          daemon.terminate();
          daemon.status();
          assertThat(errors.next()).contains("waiting for statistics");
          while (json(out.nextOr("{}")).has("resp")) {
            // what was read before the end
          }
        }
      }
      monitor.terminate();
      assertThat(monitor.status()).isEqualTo(AFTER_TERM);
    }
  }

  @Test
  void monitor_atCtrlC_endsAtOnce() throws Exception {
    assumeAnsweringInt();
    try (DaemonChild monitor = DaemonChild.start(folder, ANSWERING_INT, "--monitor", "3600")) {
      Lines errors = monitor.errors();
      assertThat(errors.next()).contains("waiting");
      interrupt(monitor);
      assertThat(monitor.status()).isEqualTo(AFTER_INT);
      assertThat(errors.rest()).isEmpty();
    }
  }

  @Test
  void statsPath_ofServerAndMonitor_isAnotherSocket() throws Exception {
    String path = folder.resolve("other").toString();
    try (DaemonChild daemon = DaemonChild.start(folder, "--stats-path", path)) {
      daemon.out().next();
      assertThat(Path.of(path)).exists();
      assertThat(socket()).doesNotExist();
      try (DaemonChild monitor =
          DaemonChild.start(folder, "--monitor", "1", "--stats-path=" + path, "--stats-json")) {
        assertThat(json(monitor.out().next()).at("/resp/asked").asLong()).isEqualTo(1);
      }
      daemon.terminate();
      daemon.status();
    }
  }

  @Test
  void daemon_whoseSocketIsTaken_saysSoInALine() throws Exception {
    try (DaemonChild first = DaemonChild.start(folder)) {
      first.out().next();
      try (DaemonChild second = DaemonChild.start(folder)) {
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.errors().rest())
            .singleElement()
            .asString()
            .startsWith("demodaemon: ")
            .contains(socket().toString());
        assertThat(second.out().rest()).isEmpty();
      }
      first.terminate();
      first.status();
    }
  }

  @Test
  void helpStats_startsNothing() throws Exception {
    try (DaemonChild child = DaemonChild.start(folder, "--help-stats")) {
      assertThat(child.out().rest()).contains("DemoStats: a daemon to try flags on");
      assertThat(child.status()).isZero();
    }
  }

  private static void interrupt(DaemonChild child) throws Exception {
    String line = "kill -INT " + child.process().pid();
    assertThat(new ProcessBuilder("sh", "-c", line).start().waitFor()).isZero();
  }

  /** Builds that run in the background ignore SIGINT, and a JVM keeps to what it inherits. */
  private static void assumeAnsweringInt() throws Exception {
    boolean there = new File("/usr/bin/env").canExecute()
        && new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor() == 0;
    assumeTrue(there, "needs env of coreutils 8.31");
  }
}
