package io.statline.cli;

import io.statline.daemon.MetricsEndpoint;
import io.statline.server.StatServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A daemon of ours, whose counter grows with every request. */
final class Depot {
  private Depot() {}

  static StatServer at(Path path) throws IOException {
    AtomicLong served = new AtomicLong(100);
    return StatServer.builder()
        .path(path)
        .add(DepotStatsMeta.TYPE, () -> DepotStats.sample(served.addAndGet(50)))
        .addWithArgs(
            "gate",
            DepotStats_GateMeta.TYPE,
            args -> DepotStats.sample(0).gates().get(args.get("id")),
            "id")
        .sideProtocol(new MetricsEndpoint())
        .start();
  }
}
