package io.statline.systems.lavd;

import io.statline.daemon.StatDaemon;
import io.statline.server.StatServer;

/** The main of a scheduler for what people wait for. */
final class LavdMain {
  private LavdMain() {}

  public static void main(String[] args) {
    Lavd lavd = new Lavd();
    // statline
    var server = StatServer.builder().scx().add(SysStatsMeta.TYPE, lavd::stats);
    server.addWithArgs("sched_samples", SchedSamplesMeta.TYPE, lavd::samples, "nr_samples");
    System.exit(StatDaemon.run(args, server, lavd::loop));
    // end
  }
}
