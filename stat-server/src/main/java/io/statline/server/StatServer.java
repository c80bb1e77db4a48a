package io.statline.server;

import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers readers with a daemon's statistics over a UNIX-domain socket, until it is closed.
 *
 * <pre>{@code
 * try (StatServer server = StatServer.builder()
 *     .name("schedstatd")
 *     .add(ClusterStatsMeta.TYPE, daemon::snapshot)
 *     .start()) {
 *   daemon.run();
 * }
 * }</pre>
 *
 * <p>One thread accepts, one watches deadlines, one serves each connection; none of them wakes up while nobody reads,
 * and none keeps the JVM from ending. Logs to the {@link System.Logger} {@code io.statline.server}; the lines on the
 * wire, at trace level, to {@code io.statline.server.wire}. Safe for several threads.
 *
 * @since 0.1.0
 */
public final class StatServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("io.statline.server");

  private final String where;
  private final StatSchema schema;
  private final RunningServer running;
  private final AtomicBoolean closed = new AtomicBoolean();

  private StatServer(String where, StatSchema schema, RunningServer running) {
    this.where = where;
    this.schema = schema;
    this.running = running;
  }

  /** Starts to say what a server is to serve. */
  public static StatServerBuilder builder() {
    return new StatServerBuilder();
  }

  static StatServer start(ServerPlan plan) throws IOException {
    OpenSocket open = OpenSocket.open(plan);
    try {
      RunningServer running = RunningServer.start(plan, open);
      LOG.log(Level.DEBUG, "Statistics are served at {0}", open.where());
      return new StatServer(open.where(), plan.registry().schema(), running);
    } catch (RuntimeException | Error e) {
      open.socket().close();
      throw e;
    }
  }

  /** Where readers connect: the socket's path, or an abstract name after an {@code @}. */
  public String address() {
    return where;
  }

  /** The metadata that is served. */
  public StatSchema schema() {
    return schema;
  }

  /**
   * Ends all connections and sessions, and removes the socket's file if it is still this server's. Returns promptly, at
   * the latest after about a second: a supplier that is stuck then keeps its thread, which the log names. Does nothing
   * the second time.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      running.close();
      LOG.log(Level.DEBUG, "Statistics are no longer served at {0}", where);
    }
  }

  /** The class and the address. */
  @Override
  public String toString() {
    return "StatServer at " + where;
  }
}
