package io.statline.server;

import io.statline.protocol.StatType;
import java.nio.ByteBuffer;

/** What a request is answered with, before it is text. */
sealed interface Reply {

  /**
   * A value.
   *
   * @param target whose
   * @param takenNanos when, on the server's clock
   */
  record Value<T>(Target<T> target, T value, long takenNanos) implements Reply {
    StatType<T> type() {
      return target.type();
    }
  }

  /** The metadata. */
  record Meta() implements Reply {}

  /** An error; the connection goes on. */
  record Failure(int errno, String text) implements Reply {}

  /**
   * What a second protocol answers, as it is.
   *
   * @param last whether the connection ends then
   */
  record Bytes(ByteBuffer bytes, boolean last) implements Reply {}

  /** None yet: a second protocol wants the next line first. */
  record More() implements Reply {}

  /** None from this thread: another one has taken the connection over. */
  record Relieved() implements Reply {}

  Reply MORE = new More();
  Reply META = new Meta();
  Reply RELIEVED = new Relieved();
}
