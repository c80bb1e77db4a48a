package io.statline.cli;

import static io.statline.cli.RecordingFixture.meta;
import static io.statline.cli.RecordingFixture.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.statline.client.StatClient;
import io.statline.client.StatMonitor;
import io.statline.server.StatServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class RecordCommandTest {
  @TempDir
  Path folder;

  private Path socket() {
    return folder.resolve("s.sock");
  }

  private Path file() {
    return folder.resolve("f.rec");
  }

  private CliRun record(String... more) {
    List<String> args = new java.util.ArrayList<>(
        List.of("record", "-p", socket().toString(), "-i", "1ms", "--timeout", "60s"));
    args.addAll(List.of(more));
    return CliRun.of(args.toArray(String[]::new));
  }

  private static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scx_bpfland", "scx_rustland", "scx_rusty"})
  void realScheduler_isRecordedByteForByte(String scheduler) throws Exception {
    List<String> answers = RecordingFixture.scheduler(scheduler);
    try (ForeignDaemon daemon = ForeignDaemon.playing(socket(), scheduler)) {
      assertThat(daemon).isNotNull();
      String count = Integer.toString(answers.size() - 1);
      CliRun run = record("--count", count, file().toString());
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.err()).contains(count + " sample", "KiB in " + file());
      assertThat(run.out()).isEmpty();
    }
    RecordingItem.Metadata metadata =
        (RecordingItem.Metadata) RecordingFixture.items(file()).get(0);
    assertThat(RecordingFixture.text(metadata.schema())).isEqualTo(answers.get(0));
    assertThat(values(file())).isEqualTo(answers.subList(1, answers.size()));
  }

  @Test
  void ownDaemon_isRecordedWithTimesTargetsAndArgs() throws Exception {
    try (StatServer server = Depot.at(socket())) {
      assertThat(server).isNotNull();
      CliRun run = record(
          "-t", "top", "-t", "gate", "-a", "id=north", "--count", "2", file().toString());
      assertThat(run.status()).as(run.err()).isZero();
    }
    List<RecordingItem> items = RecordingFixture.items(file());
    assertThat(items).hasSize(5);
    RecordingItem.Sample gate = (RecordingItem.Sample) items.get(2);
    assertThat(gate.query()).isEqualTo(new RecordingQuery("gate", Map.of("id", "north")));
    assertThat(gate.value().atNanos()).isPresent();
    assertThat(gate.value().upNanos()).isPresent();
    assertThat(values(file()).get(1)).startsWith("{\"line\":3");
  }

  @Test
  void restartWithOtherMetadata_isRecordedWithItsGap() throws Exception {
    StringWriter errors = new StringWriter();
    AtomicInteger asked = new AtomicInteger();
    StatMonitor monitor = StatClient.builder().path(socket()).monitor(Duration.ofMillis(1));
    RecordingProgress progress = new RecordingProgress(new PrintWriter(errors));
    try (Recording recording = new Recording(
        new RecordingFile(file().toString(), false),
        RecordingFixture.HEADER,
        progress,
        Long.MAX_VALUE,
        monitor::stop)) {
      ForeignDaemon old = daemon("Old", "{\"a\":1}", asked);
      Thread reader =
          new Thread(() -> monitor.run(new RecordingRounds(List.of(), Map.of()), recording));
      reader.start();
      until(() -> asked.get() > 3);
      old.close();
      Files.delete(socket());
      asked.set(0);
      try (ForeignDaemon next = daemon("New", "{\"a\":2}", asked)) {
        assertThat(next).isNotNull();
        until(() -> asked.get() > 3);
        monitor.stop();
        reader.join();
      }
      assertThat(recording.failure()).isEmpty();
    }
    assertThat(errors.toString()).contains("no samples: ", "samples again, after a gap of ");
    List<String> metas = RecordingFixture.items(file()).stream()
        .filter(RecordingItem.Metadata.class::isInstance)
        .map(item -> RecordingFixture.text(((RecordingItem.Metadata) item).schema()))
        .toList();
    assertThat(metas).containsExactly(meta("Old"), meta("New"));
    assertThat(values(file())).startsWith("{\"a\":1}").endsWith("{\"a\":2}");
  }

  private ForeignDaemon daemon(String type, String value, AtomicInteger asked) throws IOException {
    return ForeignDaemon.at(socket(), line -> {
      asked.incrementAndGet();
      return ForeignDaemon.reply(line.contains("stats_meta") ? meta(type) : value);
    });
  }

  @Test
  void existingFile_isKept_unlessForced() throws Exception {
    Files.writeString(file(), "precious");
    try (StatServer server = Depot.at(socket())) {
      assertThat(server).isNotNull();
      CliRun run = record("--count", "1", file().toString());
      assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(run.err()).contains("exists already", "--force");
      assertThat(file()).hasContent("precious");
      assertThat(record("--force", "--count", "1", file().toString()).status()).isZero();
      assertThat(values(file())).hasSize(1);
    }
  }

  @Test
  void badPlaces_areSaidBeforeAnythingElse() {
    assertThat(record(folder.toString()).err()).contains("is a directory: name a file in it");
    assertThat(record(folder.resolve("no/f").toString()).err()).contains("there is no folder");
    assertThat(record("--count", "0", file().toString()).status()).isEqualTo(ExitStatus.USAGE);
    assertThat(record("-a", "target=x", file().toString()).status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void unreadableDaemon_leavesNoFile_norHarmsTheOldOne() throws Exception {
    assertThat(record(file().toString()).status()).isEqualTo(ExitStatus.UNREACHABLE);
    assertThat(file()).doesNotExist();
    Files.writeString(file(), "precious");
    try (StatServer server = Depot.at(socket())) {
      assertThat(server).isNotNull();
      CliRun run = record("-f", "-t", "gat", file().toString());
      assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(run.err()).contains("did you mean 'gate'");
    }
    assertThat(file()).hasContent("precious");
  }

  @Test
  void fullDisk_isSaid() throws Exception {
    try (StatServer server = Depot.at(socket())) {
      assertThat(server).isNotNull();
      CliRun run = record("-f", "/dev/full");
      assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(run.err()).contains("/dev/full cannot be written: ");
    }
  }

  @Test
  void duration_endsItThoughTheDaemonHangs() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (ForeignDaemon daemon = ForeignDaemon.at(
        socket(),
        line -> line.contains("stats_meta")
            ? ForeignDaemon.reply(meta("T"))
            : asked.getAndIncrement() == 0 ? ForeignDaemon.reply("{\"a\":1}") : "")) {
      assertThat(daemon).isNotNull();
      CliRun run = record("--duration", "3s", file().toString());
      assertThat(run.status()).as(run.err()).isZero();
    }
    assertThat(values(file())).containsExactly("{\"a\":1}");
  }

  @Test
  void duration_withoutASample_isATimeout() throws Exception {
    try (ForeignDaemon daemon = ForeignDaemon.at(socket(), line -> "")) {
      assertThat(daemon).isNotNull();
      CliRun run = record("--duration", "50ms", file().toString());
      assertThat(run.status()).isEqualTo(ExitStatus.TIMEOUT);
      assertThat(run.err()).contains("no sample came until the end");
    }
    assertThat(file()).doesNotExist();
  }

  @Test
  void interruptedProcess_leavesACompleteFile() throws Exception {
    try (StatServer server = Depot.at(socket());
        RecordingProcess process = process()) {
      assertThat(server).isNotNull();
      untilSamples(3);
      process.interrupt();
      assertThat(process.status()).isEqualTo(ExitStatus.INTERRUPTED);
    }
    try (RecordingReader reader = RecordingReader.open(file())) {
      while (reader.next().isPresent()) {}
      assertThat(reader.isTruncated()).isFalse();
      assertThat(reader.samples()).isGreaterThanOrEqualTo(3);
      assertThat(folder.resolve("err")).content().contains(reader.samples() + " samples, ");
    }
  }

  @Test
  void killedProcess_losesTheLastSampleAtMost() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (ForeignDaemon daemon = daemon("T", "{\"a\":1}", asked);
        RecordingProcess process = process()) {
      assertThat(daemon).isNotNull();
      until(() -> asked.get() > 50);
      process.kill();
      assertThat(values(file())).hasSizeGreaterThanOrEqualTo(asked.get() - 2);
    }
  }

  private RecordingProcess process() throws IOException {
    return RecordingProcess.start(
        folder.resolve("err"),
        List.of("-XX:TieredStopAtLevel=1"),
        "record",
        "-p",
        socket().toString(),
        "-i",
        "5ms",
        file().toString());
  }

  private void untilSamples(int count) throws IOException, CommandException {
    while (!Files.exists(file()) || Files.size(file()) < 100 || values(file()).size() < count) {
      Thread.onSpinWait();
    }
  }
}
