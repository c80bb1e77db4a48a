package io.statline.cli;

import static io.statline.cli.RecordingFixture.TOP;
import static io.statline.cli.RecordingFixture.metadata;
import static io.statline.cli.RecordingFixture.sample;
import static io.statline.cli.RecordingFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.client.StatClient;
import io.statline.protocol.StatException;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ReplayTest {
  private static final long MILLI = 1_000_000;

  @TempDir
  Path folder;

  private Path socket() {
    return folder.resolve("s.sock");
  }

  private Path file() {
    return folder.resolve("f.rec");
  }

  private Path threeSeconds() throws IOException {
    return write(
        file(),
        metadata(0, "T", TOP),
        sample(0, TOP, "{\"a\":0}"),
        sample(1, TOP, "{\"a\":1}"),
        sample(2, TOP, "{\"a\":2}"));
  }

  private Path twoVersions() throws IOException {
    return write(
        file(),
        metadata(0, "Old", TOP),
        sample(0, TOP, "{\"a\":0}"),
        metadata(5, "New", TOP),
        sample(5, TOP, "{\"a\":5}"),
        sample(6, TOP, "{\"a\":6}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"scx_bpfland", "scx_rustland", "scx_rusty"})
  void recordedScheduler_isReplayedByteForByte(String scheduler) throws Exception {
    List<String> answers = RecordingFixture.scheduler(scheduler);
    try (ForeignDaemon daemon = ForeignDaemon.playing(socket(), scheduler)) {
      assertThat(daemon).isNotNull();
      assertThat(CliRun.of(
                  "record",
                  "-p",
                  socket().toString(),
                  "-i1ms",
                  "--count=" + (answers.size() - 1),
                  file().toString())
              .status())
          .isZero();
    }
    Path served = folder.resolve("r.sock");
    try (ReplayRun run = ReplayRun.steps(file(), served, false, false);
        StatClient client = run.connect()) {
      assertThat(client.schema().toJson())
          .isEqualTo(io.statline.protocol.StatSchema.fromJson(answers.get(0).getBytes("UTF-8"))
              .toJson());
      for (String answer : answers.subList(1, answers.size())) {
        StatSample<byte[]> sample = client.rawSample("top", Map.of());
        assertThat(RecordingFixture.text(sample.value())).isEqualTo(answer);
        assertThat(sample.atNanos()).isEmpty();
        assertThat(sample.upNanos()).isEmpty();
      }
    }
  }

  @Test
  void ownDaemon_isReplayedWithItsTimes_andToolsWorkOnIt() throws Exception {
    try (var server = Depot.at(socket())) {
      assertThat(server).isNotNull();
      String[] line = {
        "record", "-p", socket().toString(), "-i1ms", "--count=5", file().toString()
      };
      assertThat(CliRun.of(line).status()).isZero();
    }
    try (ReplayRun run = ReplayRun.steps(file(), socket(), true, false);
        StatClient client = run.connect()) {
      for (RecordingItem item : RecordingFixture.items(file())) {
        if (item instanceof RecordingItem.Sample recorded) {
          StatSample<byte[]> sample = client.rawSample("top", Map.of());
          assertThat(sample.value()).isEqualTo(recorded.value().value());
          assertThat(sample.atNanos()).isEqualTo(recorded.value().atNanos());
          assertThat(sample.upNanos()).isEqualTo(recorded.value().upNanos());
        }
      }
      String[] get = {"get", "-p", socket().toString(), "--json", "served"};
      assertThat(CliRun.of(get).out()).contains("\"served\":");
    }
  }

  @Test
  void speed_isThatOfTheClock() throws Exception {
    try (ReplayRun run = ReplayRun.play(threeSeconds(), socket(), 10, false, false)) {
      run.clock().untilWaiting();
      assertThat(run.value()).isEqualTo("{\"a\":0}");
      run.clock().advance(99 * MILLI);
      run.clock().untilWaiting();
      assertThat(run.value()).isEqualTo("{\"a\":0}");
      run.clock().advance(MILLI);
      run.clock().untilWaiting();
      assertThat(run.value()).isEqualTo("{\"a\":1}");
      assertThat(run.sample().atNanos()).hasValue(RecordingFixture.nanos(1) - 7);
      run.clock().advance(100 * MILLI);
      while (!run.errors().contains("last sample")) {
        Thread.onSpinWait();
      }
      assertThat(run.value()).isEqualTo("{\"a\":2}");
    }
    assertThat(socket()).doesNotExist();
  }

  @Test
  void loop_beginsAnewAfterAnInterval() throws Exception {
    try (ReplayRun run = ReplayRun.play(threeSeconds(), socket(), 1, true, false)) {
      for (String value : List.of("0", "1", "2", "0", "1")) {
        run.clock().untilWaiting();
        assertThat(run.value()).isEqualTo("{\"a\":" + value + "}");
        run.clock().advance(1000 * MILLI);
      }
    }
  }

  @Test
  void exit_endsItAtTheEnd() throws Exception {
    try (ReplayRun run = ReplayRun.play(threeSeconds(), socket(), 1000, false, true)) {
      run.clock().advance(MILLI);
      run.clock().advance(MILLI);
      assertThat(run.end()).isNull();
    }
    assertThat(socket()).doesNotExist();
  }

  @Test
  void otherMetadata_restartsTheServer() throws Exception {
    try (ReplayRun run = ReplayRun.play(twoVersions(), socket(), 1, false, false)) {
      run.clock().untilWaiting();
      try (StatClient client = run.connect()) {
        assertThat(client.schema().types()).containsOnlyKeys("Old");
        run.clock().advance(5000 * MILLI);
        run.clock().untilWaiting();
        assertThatThrownBy(() -> client.json()).isInstanceOf(IOException.class);
      }
      try (StatClient client = run.connect()) {
        assertThat(client.schema().types()).containsOnlyKeys("New");
        assertThat(run.value()).isEqualTo("{\"a\":5}");
      }
      assertThat(run.errors()).contains("other metadata: the server was restarted");
    }
  }

  @Test
  void otherMetadata_inSteps_costsAConnection() throws Exception {
    try (ReplayRun run = ReplayRun.steps(twoVersions(), socket(), true, false)) {
      assertThat(run.value()).isEqualTo("{\"a\":0}");
      assertThatThrownBy(run::value)
          .isInstanceOf(StatException.class)
          .hasMessageContaining("other metadata: connect again");
      while (!run.errors().contains("restarted")) {
        Thread.onSpinWait();
      }
      assertThat(run.value()).isEqualTo("{\"a\":5}");
      assertThat(run.value()).isEqualTo("{\"a\":6}");
    }
  }

  @Test
  void steps_ofSomethingThatIsNotThere_doNotEndTheLoop() throws Exception {
    RecordingQuery gate = new RecordingQuery("gate", Map.of());
    write(
        file(),
        metadata(0, "T", TOP, gate),
        sample(0, TOP, "{\"a\":0}"),
        sample(1, TOP, "{\"a\":1}"));
    try (ReplayRun run = ReplayRun.steps(file(), socket(), true, false);
        StatClient client = run.connect()) {
      assertThatThrownBy(() -> client.json("gate")).hasMessageContaining("no sample of this");
      Set<Integer> seen = new HashSet<>();
      for (int i = 0; i < 4; i++) {
        seen.add(client.json().get("a").asInt());
      }
      assertThat(seen).containsExactlyInAnyOrder(0, 1);
    }
  }

  @Test
  void steps_atTheEnd_keepTheLastSample() throws Exception {
    try (ReplayRun run = ReplayRun.steps(threeSeconds(), socket(), false, false);
        StatClient client = run.connect()) {
      for (int i = 0; i < 5; i++) {
        assertThat(client.json().get("a").asInt()).isEqualTo(Math.min(i, 2));
      }
    }
  }

  @Test
  void twoTargets_areServed_andNothingElse() throws Exception {
    RecordingQuery gate = new RecordingQuery("gate", Map.of("id", "n"));
    write(file(), metadata(0, "T", TOP, gate), sample(0, TOP, "1"), sample(0, gate, "2"));
    try (ReplayRun run = ReplayRun.play(file(), socket(), 1, false, false);
        StatClient client = run.connect()) {
      assertThat(client.rawSample("gate", Map.of("id", "n")).value()).containsExactly('2');
      assertThatThrownBy(() -> client.rawSample("gate", Map.of()))
          .hasMessageContaining("this was not recorded; of this target there is: gate id=n");
      assertThat(client.request(StatRequest.stats("gat", Map.of())).text())
          .contains("did you mean 'gate'");
    }
  }

  @Test
  void truncatedFile_isPlayedAsFarAsItGoes_andThatIsSaid() throws Exception {
    byte[] whole = Files.readAllBytes(threeSeconds());
    Files.write(file(), Arrays.copyOf(whole, whole.length - 15));
    try (ReplayRun run = ReplayRun.steps(file(), socket(), false, false)) {
      assertThat(run.value()).isEqualTo("{\"a\":0}");
      assertThat(run.value()).isEqualTo("{\"a\":1}");
      run.value();
      run.value();
      assertThat(run.errors()).contains("ends in the middle");
    }
  }

  @Test
  void damagedFile_endsTheReplay() throws Exception {
    write(
        file(),
        metadata(0, "T", TOP),
        sample(0, TOP, "1"),
        sample(1, new RecordingQuery("x", Map.of()), "2"));
    try (ReplayRun run = ReplayRun.play(file(), socket(), 1, false, false)) {
      assertThat(run.end()).hasMessageContaining(file() + ", line 4: ");
    }
  }

  @Test
  void bigRecording_needsLittleMemory() throws Exception {
    RecordingItem[] items = new RecordingItem[1001];
    items[0] = metadata(0, "T", TOP);
    Arrays.setAll(
        items, i -> i == 0 ? items[0] : sample(i, TOP, "\"" + i + "x".repeat(100_000) + "\""));
    write(file(), items);
    Path errors = folder.resolve("err");
    try (RecordingProcess process = RecordingProcess.start(
        errors,
        List.of("-Xmx24m", "-XX:+UseSerialGC"),
        "replay",
        "--speed=1000",
        "--exit",
        "-p",
        socket().toString(),
        file().toString())) {
      assertThat(process.status()).as(Files.readString(errors)).isZero();
    }
  }

  @Test
  void interruptedProcess_leavesNoSocket() throws Exception {
    threeSeconds();
    try (RecordingProcess process = RecordingProcess.start(
        folder.resolve("err"),
        List.of(),
        "replay",
        "-p",
        socket().toString(),
        file().toString())) {
      while (!Files.exists(socket())) {
        Thread.onSpinWait();
      }
      process.interrupt();
      assertThat(process.status()).isEqualTo(ExitStatus.INTERRUPTED);
    }
    assertThat(socket()).doesNotExist();
  }
}
