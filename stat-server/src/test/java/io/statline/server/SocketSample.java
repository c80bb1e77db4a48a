package io.statline.server;

import io.statline.Stat;

/** A value to be served by the tests of sockets. */
@Stat(desc = "a value to be served", top = true)
record SocketSample(
    @Stat(desc = "a number") long value,
    @Stat(desc = "as long as wanted") String text) {
  static final String ASK = "{\"req\":\"stats\"}";

  static SocketSample of(long value) {
    return new SocketSample(value, "");
  }

  /** A value whose reply has more bytes than any socket buffers. */
  static SocketSample large() {
    return new SocketSample(1, "x".repeat(2 << 20));
  }

  /** A builder of a server that answers {@code top} with 1, and {@code server} with its own figures. */
  static StatServerBuilder server() {
    return StatServer.builder().add(SocketSampleMeta.TYPE, () -> of(1)).addServerStats("server");
  }
}
