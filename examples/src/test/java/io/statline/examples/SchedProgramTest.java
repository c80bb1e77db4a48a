package io.statline.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.statline.client.StatClient;
import io.statline.protocol.StatException;
import io.statline.protocol.StatRequest;
import io.statline.sched.SchedMetrics;
import io.statline.sched.SchedMetricsMeta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two schedulers as programs, on the simulated machine. */
class SchedProgramTest {
  private static final Path RECORDING = Path.of("src/test/resources/recordings/scx_rustland.jsonl");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  private record Ended(int status, String out, String errors) {
    static Ended of(Child child) throws Exception {
      return new Ended(
          child.exitStatus(),
          String.join("\n", child.out().rest()),
          String.join("\n", child.errors().rest()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SchedFifo", "SchedDeadline"})
  void simulation_toItsEnd_tellsHowItWent(String program) throws Exception {
    Path picture = folder.resolve("timeline.svg");
    Ended ended = run(program, "--simulate", "--duration", "2", "--svg", picture.toString());

    assertThat(ended.status).as(ended.errors).isZero();
    assertThat(ended.out)
        .contains(
            "finished",
            "dispatches",
            "page faults",
            "2 s simulated on 4 CPUs",
            "fairness",
            "audio");
    assertThat(picture).content().startsWith("<svg").contains("compile-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SchedFifo", "SchedDeadline"})
  void figures_haveTheNamesThatReadersKnow(String program) throws Exception {
    try (Child child = start(program, "--simulate", "--pace", "1");
        StatClient client = client(child)) {
      JsonNode metadata = recorded(0).path("Metrics").path("fields");
      JsonNode ours = JSON.readTree(client.request(StatRequest.meta()).json())
          .path("Metrics")
          .path("fields");

      assertThat(JSON.readTree(client.request(StatRequest.meta()).json())
              .at("/Metrics/top")
              .asText())
          .isEqualTo("true");
      assertThat(names(ours)).containsExactlyInAnyOrderElementsOf(names(metadata));
      metadata
          .properties()
          .forEach(field -> assertThat(ours.path(field.getKey()).path("datum"))
              .as(field.getKey())
              .isEqualTo(field.getValue().path("datum")));
      assertThat(names(client.json())).containsExactlyInAnyOrderElementsOf(names(recorded(1)));
    }
  }

  @Test
  void figures_ofARunningSimulation_grow() throws Exception {
    try (Child child = start("SchedDeadline", "--simulate", "--pace", "1");
        StatClient client = client(child)) {
      SchedMetrics first = client.stats(SchedMetricsMeta.TYPE);
      SchedMetrics next = first;
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (next.nrUserDispatches() <= first.nrUserDispatches() && System.nanoTime() - end < 0) {
        next = client.stats(SchedMetricsMeta.TYPE);
      }

      assertThat(next.nrUserDispatches()).isGreaterThan(first.nrUserDispatches());
      assertThat(next.nrCpus()).isEqualTo(4);
      assertThat(next.nrPageFaults()).isPositive();
    }
  }

  @Test
  void signal_endsIt_withTheSummary() throws Exception {
    try (Child child = start("SchedFifo", "--simulate", "--pace", "1")) {
      client(child).close();
      child.terminate();
      Ended ended = Ended.of(child);

      assertThat(ended.status).isEqualTo(143);
      assertThat(ended.out).contains("sched-fifo: ran", "stopped", "simulated on 4 CPUs");
      assertThat(folder.resolve("s")).doesNotExist();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--slice-us 0, --slice-us is 1…1000000 microseconds",
    "--slice-us-min 5000 --slice-us 1000, --slice-us-min (5000) is more than --slice-us",
    "--timeout-ms 30001, --timeout-ms is 1…30000",
    "--simulate --arm-after -1, --arm-after is 0…86400 seconds",
    "--cpus 2, --simulate",
    "--simulate --cpus 0, --cpus is 1",
    "--simulate --svg /nowhere/x.svg, --svg /nowhere/x.svg: no file can be made there",
    "--simulate --pace 0, --pace is more than 0",
    "--simulate --duration -1, --duration is more than 0",
  })
  void flag_wrong_isRefusedWithWhatIsRight(String flags, String message) throws Exception {
    Ended ended = run("SchedDeadline", flags.split(" "));

    assertThat(ended.status).isEqualTo(2);
    assertThat(ended.errors).contains(message);
    assertThat(ended.out).isEmpty();
  }

  @Test
  void workload_thatIsNone_isRefusedWithItsPlace() throws Exception {
    Path file = Files.writeString(folder.resolve("w.json"), "{\"tasks\": 5}");
    Ended ended = run("SchedFifo", "--simulate", "--workload", file.toString());

    assertThat(ended.status).isEqualTo(1);
    assertThat(ended.errors).contains("sched-fifo: ", file.toString());
    assertThat(ended.errors.lines()).hasSize(1);
  }

  @Test
  void workload_fromAFile_isRun() throws Exception {
    Path file = Files.writeString(
        folder.resolve("w.json"),
        "{\"tasks\": [{\"name\": \"worker\", \"do\": [\"run 5ms\", \"sleep 5ms\"]}]}");
    Ended ended = run("SchedFifo", "--simulate", "--workload", file.toString());

    assertThat(ended.status).as(ended.errors).isZero();
    assertThat(ended.out).contains("worker");
  }

  @Test
  void realKernel_withoutSchedExt_saysWhatIsMissing() throws Exception {
    assumeFalse(Files.exists(Path.of("/sys/kernel/sched_ext")), "needs a kernel without sched_ext");
    Ended ended = run("SchedFifo", "--no-lock");

    assertThat(ended.status).isEqualTo(1);
    assertThat(ended.errors)
        .contains("sched-fifo: kernel without sched_ext", "CONFIG_SCHED_CLASS_EXT");
    assertThat(ended.errors.lines()).hasSize(1);
  }

  private static JsonNode recorded(int line) throws IOException {
    return JSON.readTree(Files.readAllLines(RECORDING).get(line)).at("/args/resp");
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private Child start(String program, String... flags) throws IOException {
    List<String> all =
        new ArrayList<>(List.of("--stats-path", folder.resolve("s").toString()));
    all.addAll(List.of(flags));
    return Child.start("io.statline.examples.sched." + program, all.toArray(String[]::new));
  }

  private Ended run(String program, String... flags) throws Exception {
    try (Child child = start(program, flags)) {
      return Ended.of(child);
    }
  }

  /** A connection to it, as soon as it schedules. */
  private StatClient client(Child child) throws Exception {
    assertThat(child.listening()).isEqualTo(folder.resolve("s").toString());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    StatClient client = StatClient.connect(folder.resolve("s"));
    while (true) {
      try {
        client.stats(SchedMetricsMeta.TYPE);
        return client;
      } catch (StatException e) { // it has not begun yet
        assertThat(System.nanoTime() - end).as(e.getMessage()).isNegative();
      }
    }
  }
}
