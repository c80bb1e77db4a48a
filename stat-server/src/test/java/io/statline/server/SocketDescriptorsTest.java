package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A daemon whose process may have few descriptors. */
@Timeout(60)
class SocketDescriptorsTest {
  private static final int READERS =
      100; // more than the daemon may have, fewer than the backlog takes
  private static final String FAILURE = "No readers can be accepted";

  @RegisterExtension
  final SocketFolder folder = new SocketFolder();

  @Test
  void descriptors_runOut_saysSoOnceWaitsAndRecovers() throws IOException {
    File log = folder.path().resolve("log").toFile();
    try (SocketChild child = start(log, "INFO")) {
      List<RawReader> readers = connect();
      awaitFailures(log, 1);
      for (RawReader reader : readers) {
        assertThat(reader.line()).as(Files.readString(log.toPath())).contains("\"errno\":0");
        reader.close(); // makes room for one that waits
      }
      child.proceed();
      assertThat(child.line()).isEqualTo("closed");
    }
    assertThat(failures(log)).isEqualTo(1);
  }

  @Test
  void descriptors_runOut_triesAtAPace() throws IOException {
    File log = folder.path().resolve("log").toFile();
    long start = System.nanoTime();
    try (SocketChild child = start(log, "FINE")) {
      List<RawReader> readers = connect();
      awaitFailures(log, 5);
      Duration passed = Duration.ofNanos(System.nanoTime() - start);
      assertThat(failures(log)).isLessThanOrEqualTo(passed.toMillis() / 100 + 2);
      assertThat(child.pid()).isPositive();
      for (RawReader reader : readers) {
        reader.close();
      }
    }
  }

  private SocketChild start(File log, String level) throws IOException {
    SocketChild child = SocketChild.start(
        SocketChild.shell("ulimit -n 64"),
        Map.of(),
        log,
        "path=" + folder.socket(),
        "log=" + level);
    assertThat(child.line()).isEqualTo("ready " + folder.socket());
    loadClasses();
    return child;
  }

  /** A class path of folders takes a descriptor for each class: a reader comes and goes before they run out. */
  private void loadClasses() throws IOException {
    try (SocketFigures figures = new SocketFigures(RawReader.connect(folder.socket()))) {
      try (RawReader first = RawReader.connect(folder.socket())) {
        assertThat(first.ask(SocketSample.ASK)).contains("\"errno\":0");
      }
      figures.await("connections", 1);
    }
  }

  /** Readers that have asked and not yet looked for the answer. */
  private List<RawReader> connect() throws IOException {
    List<RawReader> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      RawReader reader = RawReader.connect(folder.socket());
      reader.send(SocketSample.ASK + "\n");
      readers.add(reader);
    }
    return readers;
  }

  private static void awaitFailures(File log, int count) throws IOException {
    while (failures(log) < count) {
      assertThat(Thread.interrupted())
          .as("given up: " + failures(log) + " failures")
          .isFalse();
    }
  }

  private static long failures(File log) throws IOException {
    return Files.readAllLines(log.toPath()).stream()
        .filter(line -> line.contains(FAILURE))
        .count();
  }
}
