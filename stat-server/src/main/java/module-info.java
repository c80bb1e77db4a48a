/** Serves statistics over a UNIX-domain socket: {@link io.statline.server.StatServer}. */
module io.statline.server {
  requires transitive io.statline.protocol;
  requires org.newsclub.net.unix;
  requires com.kohlschutter
      .junixsocket
      .nativecommon; // nothing of junixsocket requires its own native library
  requires static org.jspecify;

  exports io.statline.server;
}
