package io.statline.systems.bpfland;

import io.statline.daemon.StatDaemon;
import io.statline.server.StatServer;

/** The main of a scheduler that only counts. */
final class BpflandMain {
  private BpflandMain() {}

  public static void main(String[] args) {
    Bpfland bpfland = new Bpfland();
    // statline
    var server = StatServer.builder().scx().addIntervals("top", MetricsMeta.TYPE, bpfland::stats);
    System.exit(StatDaemon.run(args, server, bpfland::loop));
    // end
  }
}
