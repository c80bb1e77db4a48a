package io.statline.client;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Makes connections, and waits where a server's backlog is full: the system does that only for blocking sockets. */
final class Connector {
  /** A server that accepts at all does so sooner than this. */
  private static final long BETWEEN_ATTEMPTS_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final StatAddress address;
  private final Duration timeout;
  private final Pause pause;

  /**
   * A connector.
   *
   * @param pause how to wait between two attempts; once it says there is nothing to wait for, none is made
   */
  Connector(StatAddress address, Duration timeout, Pause pause) {
    this.address = address;
    this.timeout = timeout;
    this.pause = pause;
  }

  SocketChannel connect() throws IOException {
    address.checkFolder();
    Endpoint endpoint = Endpoint.of(address);
    Deadline deadline = Deadline.after(timeout);
    while (true) {
      SocketException failure;
      try {
        return endpoint.open();
      } catch (SocketException e) {
        failure = e;
      }
      requirePassing(failure, endpoint);
      if (deadline.isOver()) {
        throw timedOut(deadline, failure);
      }
      awaitNextAttempt();
    }
  }

  private void requirePassing(SocketException failure, Endpoint endpoint) throws ConnectException {
    Optional<String> problem = endpoint.problem(failure);
    if (problem.isPresent()) {
      throw caused(new ConnectException(address + ": " + problem.get()), failure);
    }
  }

  private SocketTimeoutException timedOut(Deadline deadline, SocketException failure) {
    return caused(
        new SocketTimeoutException(
            address + ": the server took no connection within the connect timeout of " + deadline
                + ": its backlog is full, or it hangs (" + failure.getMessage() + ")"),
        failure);
  }

  private static <E extends IOException> E caused(E failure, SocketException cause) {
    failure.initCause(cause);
    return failure;
  }

  private void awaitNextAttempt() throws IOException {
    try {
      if (pause.await(BETWEEN_ATTEMPTS_NANOS)) {
        throw new IOException(address + ": connecting was given up, as it was told to stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(address
          + ": the thread was interrupted while it waited for room in the server's backlog");
    }
  }
}
