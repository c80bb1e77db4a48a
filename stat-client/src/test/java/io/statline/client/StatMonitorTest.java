package io.statline.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatAddress;
import io.statline.protocol.StatException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StatMonitorTest {
  private static final Duration INTERVAL = Duration.ofNanos(100);
  private static final Duration LONG = Duration.ofHours(1);
  private static final StatQuery<String> TOP = client -> client.json().toString();

  @TempDir
  Path folder;

  private final FakeMonitorClock clock = new FakeMonitorClock();
  private final MonitorEvents events = new MonitorEvents();
  private ScriptedServer server;
  private StatMonitor monitor;

  @BeforeEach
  void start() throws IOException {
    server = ScriptedServer.at(folder.resolve("s"));
    StatAddress address = StatAddress.ofPath(server.path());
    ClientSettings settings = new ClientSettings(address, LONG, LONG, 1 << 20);
    monitor = new StatMonitor(settings, INTERVAL, clock);
  }

  @AfterEach
  void stop() {
    monitor.close();
    server.close();
  }

  private void stopAt(String last) {
    Consumer<String> before = events.then;
    events.then = event -> {
      before.accept(event);
      if (event.equals(last)) {
        monitor.stop();
      }
    };
  }

  private void restartServer() {
    server.close();
    try {
      server = ScriptedServer.at(folder.resolve("s"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void samples_comeOnOneConnectionUntilTheListenerStops() {
    server.answers("1").answers("2").answers("3");
    stopAt("3");
    monitor.run(TOP, events);
    assertThat(events.all).containsExactly("1", "2", "3");
  }

  @Test
  void quickAnswers_areAnIntervalApart() {
    server.answers("1").answers("2").answers("3");
    stopAt("3");
    monitor.run(TOP, events);
    assertThat(clock.pauses()).startsWith(100L, 100L);
  }

  @Test
  void slowListener_neitherShiftsTheBeatNorIsMadeUpFor() {
    server.answers("1").answers("2").answers("3");
    events.then = event -> clock.advance(event.equals("2") ? 250 : 30);
    stopAt("3");
    monitor.run(TOP, events);
    assertThat(clock.pauses()).startsWith(70L, 50L);
  }

  @Test
  void daemonRestartedBetweenBeats_isAskedAnewInTheSameBeat() {
    server.answers("1");
    events.then = event -> {
      if (event.equals("1")) {
        restartServer();
        server.answers("2");
      }
    };
    stopAt("2");
    monitor.run(TOP, events);
    assertThat(events.all).containsExactly("1", "lost", "regained after 0", "2");
    assertThat(clock.pauses()).startsWith(100L).hasSize(2);
  }

  @Test
  void outageOfSeveralBeats_isReportedOnceAndLookedAtEachBeat() {
    server.close();
    clock.atPause(3, () -> {
      restartServer();
      server.answers("1");
    });
    stopAt("1");
    monitor.run(TOP, events);
    assertThat(events.all).containsExactly("lost", "regained after 300", "1");
    assertThat(events.reasons.get(0)).isInstanceOf(ConnectException.class);
  }

  @Test
  void secondOutage_isReportedAgain() {
    server.close();
    clock.atPause(1, () -> {
      restartServer();
      server.answers("1");
    });
    clock.atPause(2, () -> server.close());
    clock.atPause(3, () -> {
      restartServer();
      server.answers("2");
    });
    stopAt("2");
    monitor.run(TOP, events);
    assertThat(events.all)
        .containsExactly("lost", "regained after 100", "1", "lost", "regained after 100", "2");
  }

  @Test
  void errorOfServer_isAnOutageThatKeepsTheConnection() {
    server.fails(22, "no such target").fails(22, "no such target").answers("1");
    stopAt("1");
    monitor.run(TOP, events);
    assertThat(events.all).containsExactly("lost", "regained after 200", "1");
    assertThat(events.reasons.get(0)).isInstanceOf(StatException.class);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void timeout_isFollowedByANewConnectionAtTheNextBeatOnly() {
    server.answers("1").answers("2");
    StatQuery<String> timingOutAfterOne = client -> {
      if (events.all.equals(List.of("1"))) {
        client.close();
        throw new SocketTimeoutException("no reply");
      }
      return TOP.read(client);
    };
    stopAt("2");
    monitor.run(timingOutAfterOne, events);
    assertThat(events.all).containsExactly("1", "lost", "regained after 100", "2");
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void serverWithoutRoom_isAskedAnewOnANewConnection() {
    server.fails(11, "no room").answers("1");
    stopAt("1");
    monitor.run(TOP, events);
    assertThat(events.all).containsExactly("lost", "regained after 100", "1");
    assertThat(server.connections()).isEqualTo(2);
  }
}
