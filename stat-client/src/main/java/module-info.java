/**
 * Reads any server of the protocol: typed, generic, metadata.
 *
 * <p>{@code org.newsclub.net.unix} (junixsocket) is needed only for abstract names.
 */
module io.statline.client {
  requires transitive io.statline.protocol;
  requires transitive com.fasterxml.jackson.databind;
  requires static org.newsclub.net.unix;
  requires static org.jspecify;

  exports io.statline.client;
}
