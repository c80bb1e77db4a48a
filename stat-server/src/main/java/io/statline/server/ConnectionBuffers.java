package io.statline.server;

import io.statline.protocol.StatReplyWriter;

/**
 * The memory of one connection, reused for the next one where connections are prepared.
 *
 * @param lines what it sends
 * @param replies what it gets
 */
record ConnectionBuffers(RequestLines lines, StatReplyWriter replies) {
  private static final int REPLY_BYTES = 16 * 1024;
  private static final int PREPARED_REPLY_BYTES = 64 * 1024;

  static ConnectionBuffers create(Limits limits) {
    return new ConnectionBuffers(
        new RequestLines(limits.requestBytes(), false), new StatReplyWriter(REPLY_BYTES));
  }

  static ConnectionBuffers createPrepared(Limits limits) {
    return new ConnectionBuffers(
        new RequestLines(limits.requestBytes(), true), new StatReplyWriter(PREPARED_REPLY_BYTES));
  }
}
