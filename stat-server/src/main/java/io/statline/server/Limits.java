package io.statline.server;

import java.time.Duration;

/**
 * What the server bounds; DESIGN's defaults.
 *
 * @param connections connections at a time; stuck suppliers' threads count
 * @param requestBytes a request line without its end
 * @param supplierNanos from request to value
 * @param writeNanos from value to the last byte sent
 * @param idleNanos between requests; {@link Long#MAX_VALUE} for ever
 * @param prepared connections whose threads and memory exist from the start
 */
record Limits(
    int connections,
    int requestBytes,
    long supplierNanos,
    long writeNanos,
    long idleNanos,
    int prepared) {

  /** Memory for a line, its end included, doubles until it is large enough. */
  private static final int MOST_BYTES = 1 << 29;

  static final Limits DEFAULTS = new Limits(
      128,
      64 * 1024,
      Duration.ofSeconds(5).toNanos(),
      Duration.ofSeconds(10).toNanos(),
      Long.MAX_VALUE,
      0);

  Limits withConnections(int count) {
    return new Limits(
        atLeast(1, count, "maxConnections"),
        requestBytes,
        supplierNanos,
        writeNanos,
        idleNanos,
        prepared);
  }

  Limits withRequestBytes(int bytes) {
    return new Limits(
        connections,
        atMost(MOST_BYTES, atLeast(64, bytes, "maxRequestBytes"), "maxRequestBytes"),
        supplierNanos,
        writeNanos,
        idleNanos,
        prepared);
  }

  Limits withSupplier(Duration deadline) {
    return new Limits(
        connections,
        requestBytes,
        nanos(deadline, "supplierDeadline"),
        writeNanos,
        idleNanos,
        prepared);
  }

  Limits withWrite(Duration deadline) {
    return new Limits(
        connections,
        requestBytes,
        supplierNanos,
        nanos(deadline, "writeDeadline"),
        idleNanos,
        prepared);
  }

  Limits withIdle(Duration timeout) {
    return new Limits(
        connections,
        requestBytes,
        supplierNanos,
        writeNanos,
        nanos(timeout, "idleTimeout"),
        prepared);
  }

  Limits withPrepared(int count) {
    return new Limits(
        connections,
        requestBytes,
        supplierNanos,
        writeNanos,
        idleNanos,
        atLeast(0, count, "preparedConnections"));
  }

  /** When something must be done about a connection's {@link RequestState}. */
  long expiry(long word) {
    long allowed = switch (RequestState.phase(word)) {
      case RequestState.WAITING, RequestState.RUNNING -> supplierNanos;
      case RequestState.WRITING -> writeNanos;
      case RequestState.IDLE -> idleNanos;
      default -> Long.MAX_VALUE;
    };
    long since = RequestState.since(word);
    return allowed >= Long.MAX_VALUE - since ? Long.MAX_VALUE : since + allowed;
  }

  private static int atLeast(int min, int value, String what) {
    if (value < min) {
      throw new IllegalArgumentException(what + " is " + value + ": it must be at least " + min);
    }
    return value;
  }

  private static int atMost(int max, int value, String what) {
    if (value > max) {
      throw new IllegalArgumentException(what + " is " + value + ": it must be at most " + max);
    }
    return value;
  }

  private static long nanos(Duration duration, String what) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          what + " is " + duration + ": it must be longer than nothing");
    }
    return duration.compareTo(Duration.ofDays(365)) > 0 ? Long.MAX_VALUE : duration.toNanos();
  }
}
