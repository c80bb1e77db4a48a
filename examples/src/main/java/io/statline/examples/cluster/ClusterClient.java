package io.statline.examples.cluster;

import io.statline.client.StatClient;
import io.statline.examples.Program;
import io.statline.examples.Usage;
import java.io.IOException;
import java.nio.file.Path;

/** The client: besides the records, three lines. */
final class ClusterClient {
  private static final Usage USAGE =
      Usage.ofPath("cluster-client", "Prints the figures of cluster-server.");

  private ClusterClient() {}

  public static void main(String[] args) {
    Program.run(USAGE, args, arguments -> run(arguments.path()));
  }

  private static void run(Path path) throws IOException {
    try (StatClient client = StatClient.connect(path)) {
      ClusterStats stats = client.stats(ClusterStatsMeta.TYPE);
      System.out.println(stats);
    }
  }
}
