package io.statline.systems.mitosis;

import io.statline.daemon.StatDaemon;
import io.statline.server.StatServer;

/** The main of a scheduler of cells. */
final class MitosisMain {
  private MitosisMain() {}

  public static void main(String[] args) {
    Mitosis mitosis = new Mitosis();
    // statline
    var server = StatServer.builder().scx().add(MetricsMeta.TYPE, mitosis::stats);
    System.exit(StatDaemon.run(args, server, mitosis::loop));
    // end
  }
}
