package io.statline.server;

import io.statline.protocol.StatReplyWriter;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The threads of a server, and how they come to an end. */
final class RunningServer {
  private static final System.Logger LOG = System.getLogger("io.statline.server");
  private static final int META_BYTES = 4096;
  private static final long GRACE = TimeUnit.SECONDS.toNanos(1);
  private static final long STEP_MILLIS = 5;

  private final ServerParts parts;
  private final ConnectionThreads threads;
  private final Acceptor acceptor;
  private final List<Thread> own = new ArrayList<>();

  private RunningServer(ServerParts parts, ConnectionThreads threads, Acceptor acceptor) {
    this.parts = parts;
    this.threads = threads;
    this.acceptor = acceptor;
  }

  static RunningServer start(ServerPlan plan, OpenSocket open) {
    ListeningSocket socket = open.socket();
    ConnectionThreads threads = new ConnectionThreads(plan.threadFactory(), plan.limits());
    ServerParts parts = parts(plan, open.where(), threads);
    RunningServer server = new RunningServer(parts, threads, new Acceptor(socket, parts, threads));
    boolean started = false;
    try {
      plan.own().bind(threads::busy);
      server.startThreads(plan.threadFactory());
      started = true;
      return server;
    } finally {
      if (!started) {
        server.close();
      }
    }
  }

  private void startThreads(ThreadFactory factory) {
    threads.prepare();
    own.add(ServerThreads.start(factory, "watchdog", parts.watchdog()));
    own.add(ServerThreads.start(factory, "accept", acceptor));
  }

  private static ServerParts parts(ServerPlan plan, String where, ConnectionThreads threads) {
    Limits limits = plan.limits();
    ServerClock clock = new ServerClock();
    Set<Connection> connections = ConcurrentHashMap.newKeySet();
    SupplierRunner runner = plan.executor() == null
        ? new DirectRunner(clock, limits.supplierNanos())
        : new ConfinedRunner(plan.executor(), clock, limits.supplierNanos());
    return new ServerParts(
        clock,
        limits,
        plan.figures(),
        new BufferPool(limits),
        connections,
        new Watchdog(clock, limits, connections, threads),
        runner,
        new Dispatcher(plan.registry(), runner, limits.supplierNanos()),
        sideDoor(plan, where),
        metaLine(plan));
  }

  private static @Nullable SideDoor sideDoor(ServerPlan plan, String where) {
    List<StatSideProtocol> protocols = plan.sideProtocols();
    return protocols.isEmpty()
        ? null
        : new SideDoor(protocols, where, plan.registry().schema(), new FailureLog());
  }

  private static ByteBuffer metaLine(ServerPlan plan) {
    return new StatReplyWriter(META_BYTES).meta(plan.registry().schema());
  }

  void close() {
    quietly(acceptor::stop);
    threads.close();
    boolean interrupted = awaitThreads();
    quietly(acceptor::release);
    threads.alive().forEach(this::reportStuck);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void quietly(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The socket did not close cleanly", e);
    }
  }

  /** Ends all connections and waits for their threads; whether the waiting thread was interrupted meanwhile. */
  private boolean awaitThreads() {
    boolean interrupted = false;
    long start = System.nanoTime();
    Set<Thread> all = new HashSet<>(own);
    do {
      all.addAll(threads.alive()); // one more may have been on its way
      endConnections();
      try {
        TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    } while (all.stream().anyMatch(RunningServer::isOther) && System.nanoTime() - start < GRACE);
    return interrupted;
  }

  /** To be repeated: a connection may just have begun a supplier's call, or another server taken a wake-up. */
  private void endConnections() {
    quietly(acceptor::stop);
    parts.watchdog().close();
    parts.connections().forEach(Connection::giveUp);
    parts.runner().hurry();
  }

  private static boolean isOther(Thread thread) {
    return thread.isAlive() && thread != Thread.currentThread();
  }

  private void reportStuck(Thread thread) {
    LOG.log(
        Level.WARNING,
        "The thread {0} is stuck in a supplier and stays after the server has closed. It is here:{1}",
        thread.getName(),
        StuckSupplier.place(thread));
  }
}
