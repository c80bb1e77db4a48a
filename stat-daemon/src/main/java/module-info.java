/** What a daemon's main gains: flags to serve, describe and monitor its statistics. */
module io.statline.daemon {
  requires transitive io.statline.server;
  requires io.statline.client;
  requires io.statline.openmetrics;
  requires io.statline.view;
  requires transitive info.picocli;
  requires static org.jspecify;

  exports io.statline.daemon;

  opens io.statline.daemon to
      info.picocli;
}
