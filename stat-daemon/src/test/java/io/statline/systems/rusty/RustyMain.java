package io.statline.systems.rusty;

import io.statline.daemon.StatDaemon;
import io.statline.server.StatServer;

/** The main of a scheduler that balances domains. */
final class RustyMain {
  private RustyMain() {}

  public static void main(String[] args) {
    Rusty rusty = new Rusty();
    // statline
    var server = StatServer.builder().scx().addSession("top", ClusterStatsMeta.TYPE, rusty::open);
    System.exit(StatDaemon.run(args, server, rusty::loop));
    // end
  }
}
