package io.statline.client;

import io.statline.protocol.StatFormatException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * One request's turn on a connection: its deadline, and how its failures are worded. Every message begins with the
 * server's address and what was asked for.
 */
final class Turn {
  private final String place;
  private final Deadline deadline;

  /**
   * A turn that begins now.
   *
   * @param place address and what is asked for
   * @param limit how long it may take
   */
  Turn(String place, Duration limit) {
    this.place = place;
    this.deadline = Deadline.after(limit);
  }

  String place() {
    return place;
  }

  /** What is left in milliseconds: never 0. */
  long remainingMillis(int received) throws IOException {
    long millis = deadline.millis();
    if (millis == 0) {
      String came = received == 0 ? "" : " (" + received + " bytes of it came)";
      throw new SocketTimeoutException(
          place + ": no reply within the read timeout of " + deadline + came + notUsedAgain());
    }
    return millis;
  }

  InterruptedIOException interrupted() {
    return new InterruptedIOException(
        place + ": the thread was interrupted while it waited for the reply" + notUsedAgain());
  }

  IOException closedByServer(int received) {
    return new IOException(place
        + (received == 0
            ? ": the server closed the connection without a reply"
            : ": the server closed the connection in the middle of a line, after " + received
                + " bytes of it")
        + notUsedAgain());
  }

  StatFormatException overLong(int maxLineBytes) {
    return new StatFormatException(place + ": the reply is longer than the limit of " + maxLineBytes
        + " bytes (maxReplyBytes)" + notUsedAgain());
  }

  StatFormatException goesOn() {
    return new StatFormatException(
        place + ": the server sent more than the one line that was asked for" + notUsedAgain());
  }

  StatFormatException unasked() {
    return new StatFormatException(
        place + ": the server had sent a reply that nobody asked for" + notUsedAgain());
  }

  StatFormatException noReply(StatFormatException problem) {
    return new StatFormatException(place + ": " + problem.getMessage() + notUsedAgain(), problem);
  }

  IOException ended(String why) {
    return new IOException(place + ": " + why);
  }

  private static String notUsedAgain() {
    return "; the connection is not used again: connect a new client";
  }
}
