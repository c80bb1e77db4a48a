package io.statline.examples.cluster;

import io.statline.examples.Program;
import io.statline.examples.StopSignal;
import io.statline.examples.Usage;
import io.statline.server.StatServer;
import java.nio.file.Path;

/** The server: besides the records, this is what a daemon adds to its {@code main}. */
final class ClusterServer {
  private static final Usage USAGE = Usage.ofPath(
      "cluster-server", "Serves the figures of a small cluster, until Ctrl-C or SIGTERM.");

  private ClusterServer() {}

  public static void main(String[] args) {
    Cluster cluster = new Cluster();
    Program.serve(USAGE, args, (arguments, stop) -> run(arguments.path(), cluster, stop));
  }

  private static void run(Path path, Cluster cluster, StopSignal stop) throws Exception {
    var stats = StatServer.builder().path(path).add(ClusterStatsMeta.TYPE, cluster::snapshot);
    try (StatServer server = stats.start()) {
      System.out.println(server.address());
      stop.await();
    }
  }
}
