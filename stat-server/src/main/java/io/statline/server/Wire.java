package io.statline.server;

import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Logs the lines on the wire, at trace level on a logger of their own. */
final class Wire {
  private static final System.Logger LOG = System.getLogger("io.statline.server.wire");

  private Wire() {}

  static void received(String peer, RequestLines lines) {
    if (LOG.isLoggable(Level.TRACE)) {
      LOG.log(
          Level.TRACE, "{0} > {1}", peer, new String(lines.copyOfLine(), StandardCharsets.UTF_8));
    }
  }

  static void sends(String peer, ByteBuffer line) {
    if (LOG.isLoggable(Level.TRACE)) {
      LOG.log(
          Level.TRACE,
          "{0} < {1}",
          peer,
          StandardCharsets.UTF_8.decode(line.duplicate()).toString().strip());
    }
  }
}
