package io.statline.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.statline.Kind;
import io.statline.client.StatClient;
import io.statline.examples.schedstatd.CpuSelectionMeta;
import io.statline.examples.schedstatd.SchedStats;
import io.statline.examples.schedstatd.SchedStatsMeta;
import io.statline.protocol.StatException;
import io.statline.protocol.StatField;
import io.statline.protocol.StatSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedstatdTest {
  @TempDir
  private Path folder;

  private Path socket;

  @BeforeEach
  void choosePath() {
    socket = folder.resolve("s");
  }

  @Test
  void top_everythingThere_isServed() throws Exception {
    try (Child daemon = start("schedstat-15");
        StatClient client = StatClient.connect(socket)) {
      SchedStats stats = client.stats(SchedStatsMeta.TYPE);
      assertThat(stats.contextSwitches()).hasValue(332581);
      assertThat(stats.cpus()).containsOnlyKeys(0, 2);
      assertThat(stats.cpus().get(0).runQueue().orElseThrow().domains()).containsOnlyKeys(0, 1);
      Examples.assertStopsCleanly(daemon, socket);
    }
  }

  @Test
  void top_hugeFigures_areExact() throws Exception {
    try (Child daemon = start("schedstat-17");
        StatClient client = StatClient.connect(socket)) {
      JsonNode stats = client.json();
      assertThat(stats.get("context_switches").asText()).isEqualTo("18446744073709551615");
      assertThat(stats.at("/cpus/0/times/idle").asText()).isEqualTo("9223372036854775808");
      Examples.assertStopsCleanly(daemon, socket);
    }
  }

  @Test
  void top_kernelLacksMuch_leavesItOut() throws Exception {
    try (Child daemon = start("bare");
        StatClient client = StatClient.connect(socket)) {
      JsonNode stats = client.json();
      assertThat(stats.has("context_switches")).isTrue();
      assertThat(stats.has("pressure")).isFalse();
      assertThat(stats.has("schedstat_version")).isFalse();
      assertThat(stats.at("/cpus/0").has("run_queue")).isFalse();
      assertThat(daemon.errors().next())
          .hasValueSatisfying(line -> assertThat(line).endsWith("loadavg"));
    }
  }

  @Test
  void top_thisMachine_isServed() throws Exception {
    try (Child daemon =
            Examples.listening(socket, Child.SCHEDSTATD, "--stats-path", socket.toString());
        StatClient client = StatClient.connect(socket)) {
      SchedStats stats = client.stats(SchedStatsMeta.TYPE);
      assertThat(stats.times()).isPresent();
      assertThat(stats.cpus()).isNotEmpty();
      daemon.terminate();
      assertThat(daemon.exitStatus()).isEqualTo(Examples.TERMINATED);
    }
  }

  @Test
  void cpu_withArgument_selectsCpus() throws Exception {
    try (Child daemon = start("schedstat-15");
        StatClient client = StatClient.connect(socket)) {
      var cpus =
          client.stats("cpu", CpuSelectionMeta.TYPE, Map.of("cpus", "1-3")).cpus();
      assertThat(cpus).containsOnlyKeys(2);
      assertThat(cpus.get(2).times().user()).isEqualTo(5078);
      Examples.assertStopsCleanly(daemon, socket);
    }
  }

  @Test
  void cpu_offline_isRefusedWithThoseOnline() throws Exception {
    try (Child daemon = start("schedstat-15");
        StatClient client = StatClient.connect(socket)) {
      assertThatThrownBy(() -> client.stats("cpu", CpuSelectionMeta.TYPE, Map.of("cpus", "1")))
          .isInstanceOf(StatException.class)
          .hasMessageContaining("CPU 1 is not online; online are [0, 2]");
      assertThat(client.stats("cpu", CpuSelectionMeta.TYPE).cpus()).hasSize(2);
      Examples.assertStopsCleanly(daemon, socket);
    }
  }

  @Test
  void interval_twoReaders_haveTheirOwn() throws Exception {
    Path proc = kernelSays(Files.createDirectory(folder.resolve("proc")), 100);
    try (Child daemon = startAt(proc);
        StatClient early = StatClient.connect(socket);
        StatClient late = StatClient.connect(socket)) {
      assertThat(interval(early).contextSwitches()).hasValue(0);
      kernelSays(proc, 150);
      assertThat(interval(late).contextSwitches()).hasValue(0);
      kernelSays(proc, 160);
      assertThat(interval(early).contextSwitches()).hasValue(60);
      assertThat(interval(late).contextSwitches()).hasValue(10);
      daemon.terminate();
      assertThat(daemon.exitStatus()).isEqualTo(Examples.TERMINATED);
    }
  }

  @Test
  void interval_metadata_hasNoCounter() throws Exception {
    try (Child daemon = start("schedstat-15");
        StatClient client = StatClient.connect(socket)) {
      StatSchema schema = client.schema();
      assertThat(kinds(schema, "CpuTimesInterval"))
          .contains(Kind.DELTA)
          .doesNotContain(Kind.COUNTER);
      assertThat(kinds(schema, "CpuTimes")).contains(Kind.COUNTER).doesNotContain(Kind.DELTA);
      Examples.assertStopsCleanly(daemon, socket);
    }
  }

  @Test
  void monitor_fromAnotherProcess_showsTheDaemonsFigures() throws Exception {
    try (Child daemon = start("schedstat-15");
        Child monitor =
            Child.start(Child.SCHEDSTATD, "--monitor", "0.1", "--stats-path", socket.toString())) {
      assertThat(Examples.lineOf(monitor, "runnable")).contains("tasks");
      monitor.terminate();
      assertThat(monitor.exitStatus()).isEqualTo(Examples.TERMINATED);
      Examples.assertStopsCleanly(daemon, socket);
    }
  }

  @Test
  void daemon_withoutAnyFigures_doesNotStart() throws Exception {
    try (Child daemon = Child.start(
        Child.SCHEDSTATD, "--proc", folder.toString(), "--stats-path", socket.toString())) {
      assertThat(daemon.exitStatus()).isEqualTo(1);
      assertThat(daemon.errors().rest()).singleElement().asString().contains(folder + "/stat");
      assertThat(Files.exists(socket)).isFalse();
    }
  }

  private static List<Kind> kinds(StatSchema schema, String type) {
    return schema.type(type).orElseThrow().fields().values().stream()
        .map(StatField::kind)
        .toList();
  }

  private Child start(String proc) throws Exception {
    return startAt(Path.of(Examples.proc(proc)));
  }

  private Child startAt(Path proc) throws Exception {
    return Examples.listening(
        socket, Child.SCHEDSTATD, "--proc", proc.toString(), "--stats-path", socket.toString());
  }

  private static SchedStats interval(StatClient client) throws Exception {
    return client.stats("interval", SchedStatsMeta.TYPE);
  }

  private static Path kernelSays(Path proc, long contextSwitches) throws Exception {
    Files.writeString(proc.resolve("stat"), "ctxt " + contextSwitches + "\n");
    return proc;
  }
}
