/** Serves statistics over a UNIX-domain socket: {@link io.statline.server.StatServer}. */
module io.statline.server {
  requires transitive io.statline.protocol;
  requires org.newsclub.net.unix;
  requires static org.jspecify;

  exports io.statline.server;
}
