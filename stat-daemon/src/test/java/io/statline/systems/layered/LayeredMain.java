package io.statline.systems.layered;

import io.statline.daemon.StatDaemon;
import io.statline.server.StatServer;

/** The main of a scheduler of tasks in layers. */
final class LayeredMain {
  private LayeredMain() {}

  public static void main(String[] args) {
    Layered layered = new Layered();
    // statline
    var server = StatServer.builder().scx().addSession("top", SysStatsMeta.TYPE, layered::open);
    System.exit(StatDaemon.run(args, server, layered::loop));
    // end
  }
}
