package io.statline.examples.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.statline.client.StatClient;
import io.statline.examples.Program;
import io.statline.examples.Usage;
import io.statline.examples.schedstatd.CpuSelection;
import io.statline.examples.schedstatd.CpuSelectionMeta;
import io.statline.examples.schedstatd.IntervalText;
import io.statline.examples.schedstatd.SchedStats;
import io.statline.examples.schedstatd.SchedStatsMeta;
import io.statline.protocol.StatException;
import io.statline.protocol.StatSample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** All ways to ask a daemon, here {@code schedstatd}. */
final class ClientExample {
  private static final Usage USAGE = Usage.ofPath("client", """
          Asks schedstatd in all ways there are: metadata, typed, generic, with an argument, three
          times a second apart, and for something that does not exist.

            PATH  the socket of schedstatd
          """);
  private static final int TIMES = 3;
  private static final long APART_MILLIS = 1000;

  private ClientExample() {}

  public static void main(String[] args) {
    Program.run(USAGE, args, arguments -> run(arguments.path()));
  }

  private static void run(Path path) throws Exception {
    try (StatClient client = StatClient.connect(path)) {
      metadata(client);
      typed(client);
      generic(client);
      withArgument(client);
      live(client);
      unknownTarget(client);
    }
  }

  /** What there is to ask for. */
  private static void metadata(StatClient client) throws IOException {
    title("metadata");
    System.out.println(client.schema().describe().strip());
  }

  /** As a record, with the times that belong to it. */
  private static void typed(StatClient client) throws IOException {
    title("typed");
    StatSample<SchedStats> sample = client.sample(SchedStatsMeta.TYPE);
    SchedStats stats = sample.value();
    sample.at().ifPresent(at -> System.out.println("taken at " + at));
    stats.runnable().ifPresent(tasks -> System.out.println(tasks + " tasks running or ready"));
    stats.load().ifPresent(load -> System.out.println("load " + load.oneMinute()));
    System.out.println("CPUs " + stats.cpus().keySet());
  }

  /** As a tree, without having the daemon's classes. */
  private static void generic(StatClient client) throws IOException {
    title("generic");
    JsonNode stats = client.json();
    System.out.println(
        "context switches since boot: " + stats.path("context_switches").asText("unknown"));
  }

  /** A target that understands an argument. */
  private static void withArgument(StatClient client) throws IOException {
    title("with an argument");
    CpuSelection some = client.stats("cpu", CpuSelectionMeta.TYPE, Map.of("cpus", "0"));
    some.cpus().forEach((cpu, stats) -> System.out.println("CPU " + cpu + ": " + stats.times()));
  }

  /** What happens, from totals: a delta of two samples, and the time between them as the daemon took them. */
  private static void live(StatClient client) throws Exception {
    title("live");
    StatSample<SchedStats> before = client.sample(SchedStatsMeta.TYPE);
    for (int i = 0; i < TIMES; i++) {
      Thread.sleep(APART_MILLIS);
      StatSample<SchedStats> now = client.sample(SchedStatsMeta.TYPE);
      System.out.println(IntervalText.between(before, now));
      before = now;
    }
  }

  /** Errors are exceptions with a number and a text. The connection stays usable. */
  private static void unknownTarget(StatClient client) throws IOException {
    title("unknown target");
    try {
      client.json("intervall");
    } catch (StatException e) {
      System.out.println("errno " + e.errno() + ": " + e.text());
    }
  }

  private static void title(String text) {
    System.out.println("== " + text + " ==");
  }
}
