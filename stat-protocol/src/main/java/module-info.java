/** What both ends of the socket agree on: metadata, requests, replies, and reading and writing of values. */
module io.statline.protocol {
  requires transitive io.statline;
  requires com.fasterxml.jackson.core;
  requires static org.jspecify;

  exports io.statline.protocol;
}
