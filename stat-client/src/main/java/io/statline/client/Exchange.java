package io.statline.client;

import io.statline.protocol.Errno;
import io.statline.protocol.StatFormatException;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Requests and their replies on one connection, one at a time. Replies carry nothing that says which request they
 * answer, so whatever goes wrong between the two ends the connection: the next line could belong to anybody.
 */
final class Exchange {
  private final String address;
  private final Duration readTimeout;
  private final ClientConnection connection;

  /** Fair, so that of several threads none waits for ever. */
  final ReentrantLock turns = new ReentrantLock(true);

  Exchange(String address, Duration readTimeout, ClientConnection connection) {
    this.address = address;
    this.readTimeout = readTimeout;
    this.connection = connection;
  }

  /** Address and what is asked for, as messages begin. */
  String place(StatRequest request) {
    return switch (request.command()) {
      case StatRequest.STATS -> address + ", target '" + request.target() + "'";
      case StatRequest.STATS_META -> address + ", metadata";
      default -> address + ", command '" + request.command() + "'";
    };
  }

  /** The reply to a request, be it a value or an error. */
  StatResponse reply(StatRequest request) throws IOException {
    byte[] line = request.toLine();
    awaitTurn(request);
    try {
      Turn turn = new Turn(place(request), readTimeout);
      requireUsable(turn);
      return reply(line, turn);
    } finally {
      turns.unlock();
    }
  }

  private void awaitTurn(StatRequest request) throws IOException {
    try {
      if (!turns.tryLock(Deadline.nanos(readTimeout), TimeUnit.NANOSECONDS)) {
        throw new SocketTimeoutException(place(request)
            + ": other threads' requests kept the connection busy for the read timeout of "
            + Deadline.text(readTimeout) + "; nothing was sent");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(
          place(request) + ": the thread was interrupted before anything was sent");
    }
  }

  private void requireUsable(Turn turn) throws IOException {
    String end = connection.end();
    if (end != null) {
      throw turn.ended(end);
    }
  }

  private StatResponse reply(byte[] line, Turn turn) throws IOException {
    try {
      if (connection.hasInput(turn) || !connection.write(line, turn)) {
        throw refusal(turn);
      }
      return parse(connection.readLine(turn), turn);
    } catch (IOException | RuntimeException | Error e) {
      requireUsable(turn); // if another thread has closed it meanwhile, that is the reason
      connection.end(
          "the connection ended earlier: " + (e instanceof IOException ? e.getMessage() : e));
      throw e;
    }
  }

  /** A server that has no room, or does not like the line, answers without having read it, and closes. */
  private IOException refusal(Turn turn) throws IOException {
    StatResponse response = parse(connection.readLine(turn), turn);
    return response.errno() == Errno.OK ? turn.unasked() : new ServerError(turn.place(), response);
  }

  private static StatResponse parse(byte[] line, Turn turn) throws StatFormatException {
    try {
      return StatResponse.parse(line);
    } catch (StatFormatException e) {
      throw turn.noReply(e);
    }
  }

  boolean isUsable() {
    return connection.end() == null;
  }

  /** Ends the connection, and with an exception whoever waits for a reply. */
  void close() {
    connection.end("the client was closed");
  }
}
