package io.statline.client;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a client. Of several addresses the last one counts. Not safe for several threads.
 *
 * @since 0.1.0
 */
public final class StatClientBuilder {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);
  private static final int DEFAULT_MAX_REPLY_BYTES = 64 << 20;

  /** Made late: the runtime folder is asked for only if it is needed, and an instance needs its name. */
  private @Nullable Supplier<StatAddress> address;

  private String name = "";
  private Duration connectTimeout = DEFAULT_TIMEOUT;
  private Duration readTimeout = DEFAULT_TIMEOUT;
  private int maxReplyBytes = DEFAULT_MAX_REPLY_BYTES;

  StatClientBuilder() {}

  /** The socket at a path. */
  public StatClientBuilder path(Path path) {
    return address(StatAddress.ofPath(path));
  }

  /** The socket of a name in the runtime folder, see {@link StatAddress}. */
  public StatClientBuilder name(String daemon) {
    name = daemon;
    address = () -> StatAddress.ofName(daemon);
    return this;
  }

  /**
   * One of several daemons of a name. Comes after {@link #name}.
   *
   * @throws IllegalStateException if no name was given before
   */
  public StatClientBuilder instance(String instance) {
    if (name.isEmpty()) {
      throw new IllegalStateException("An instance needs a name: say name(…) before instance(…)");
    }
    String daemon = name;
    address = () -> StatAddress.ofName(daemon, instance);
    return this;
  }

  /** The scx scheduler that runs this machine: {@code /var/run/scx/root/stats}. */
  public StatClientBuilder scx() {
    return address(StatAddress.ofScx());
  }

  /** An scx scheduler whose path has these parts. */
  public StatClientBuilder scx(String base, String scheduler, String stats) {
    return address(StatAddress.ofScx(base, scheduler, stats));
  }

  /**
   * An abstract name of Linux, without the leading NUL. Needs junixsocket
   * ({@code com.kohlschutter.junixsocket:junixsocket-core}), which the client does not bring along.
   */
  public StatClientBuilder abstractName(String abstractName) {
    return address(StatAddress.ofAbstractName(abstractName));
  }

  /** Any address. */
  public StatClientBuilder address(StatAddress where) {
    name = "";
    address = () -> where;
    return this;
  }

  /** How long to try while the server's backlog is full; more than zero, default 5 s. All else fails at once. */
  public StatClientBuilder connectTimeout(Duration timeout) {
    connectTimeout = positive(timeout, "connect timeout");
    return this;
  }

  /**
   * How long a request may take from its first byte to the last of its reply, and how long a thread waits for its turn
   * before; more than zero, default 5 s.
   */
  public StatClientBuilder readTimeout(Duration timeout) {
    readTimeout = positive(timeout, "read timeout");
    return this;
  }

  /** How long a reply's line may be, without its end; more than zero, default 64 MiB. */
  public StatClientBuilder maxReplyBytes(int bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException("A reply has at least one byte, not " + bytes);
    }
    maxReplyBytes = bytes;
    return this;
  }

  private static Duration positive(Duration timeout, String what) {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("A " + what + " is more than zero, not " + timeout);
    }
    return timeout;
  }

  /**
   * Connects.
   *
   * @throws java.net.ConnectException if nobody listens there; the message says what is there instead
   * @throws java.net.SocketTimeoutException if the server took no connection within the connect timeout
   * @throws IllegalStateException if no address was given
   */
  public StatClient connect() throws IOException {
    return settings().connect(Pause.until(new CountDownLatch(1)));
  }

  /**
   * A monitor that asks the server again and again. Does not connect yet.
   *
   * @param interval from one request to the next; more than zero
   * @throws IllegalStateException if no address was given
   */
  public StatMonitor monitor(Duration interval) {
    return new StatMonitor(
        settings(), positive(interval, "monitor's interval"), MonitorClock.SYSTEM);
  }

  private ClientSettings settings() {
    if (address == null) {
      throw new IllegalStateException(
          "Where is the server? Say path(…), name(…), scx(), abstractName(…) or address(…)");
    }
    return new ClientSettings(address.get(), connectTimeout, readTimeout, maxReplyBytes);
  }
}
