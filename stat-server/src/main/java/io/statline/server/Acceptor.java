package io.statline.server;

import io.statline.protocol.Errno;
import io.statline.protocol.StatReplyWriter;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.newsclub.net.unix.AFUNIXSocketChannel;

/** Accepts readers, and refuses those that are too many. Goes on whatever happens, until it is closed. */
final class Acceptor implements Runnable {
  private static final System.Logger LOG = System.getLogger("io.statline.server");
  private static final long PAUSE_MILLIS = 100;

  private final ListeningSocket socket;
  private final ServerParts server;
  private final ConnectionThreads threads;
  private final byte[] refusal;
  private final byte[] noThread;
  private final FailureLog failures = new FailureLog();
  private final SpareDescriptor spare = new SpareDescriptor();
  private final CountDownLatch closed = new CountDownLatch(1);

  Acceptor(ListeningSocket socket, ServerParts server, ConnectionThreads threads) {
    this.socket = socket;
    this.server = server;
    this.threads = threads;
    this.refusal = StatReplyWriter.errorLine(
        Errno.EAGAIN,
        "too many connections: this server takes " + server.limits().connections()
            + " at a time; try again later");
    this.noThread = StatReplyWriter.errorLine(
        Errno.EAGAIN, "this server has no thread for another connection; try again later");
  }

  /** Ends it. May be said again if that takes its time. */
  void stop() throws IOException {
    closed.countDown();
    socket.stop();
  }

  /** Gives the listening socket back, once this has ended. */
  void release() throws IOException {
    socket.close();
  }

  @Override
  public void run() {
    try (spare) {
      while (closed.getCount() > 0) {
        acceptNext();
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The spare descriptor did not close", e);
    }
  }

  private void acceptNext() {
    try {
      spare.keep();
      admit(socket.accept());
    } catch (IOException | RuntimeException | Error e) {
      if (closed.getCount() > 0) {
        say(e);
        pause();
      }
    }
  }

  /** Without descriptors or memory a logger may fail as well, which must not end the thread. */
  private void say(Throwable e) {
    try {
      spare.close();
      failures.log(
          "No readers can be accepted at the moment; goes on trying. Said once a minute at most",
          e);
    } catch (IOException | RuntimeException | Error unsaid) {
      e.addSuppressed(unsaid); // nobody is left to tell
    }
  }

  /** Waits before the next attempt: without descriptors or memory each would fail at once. */
  private void pause() {
    try {
      closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "Interrupted while pausing; only the server's close ends this thread");
    }
  }

  private void admit(AFUNIXSocketChannel channel) {
    Peer peer = new Peer(channel);
    boolean full = threads.isFull();
    boolean admitted = false;
    try {
      admitted = !full && serve(new Connection(peer, server));
    } finally {
      if (!admitted) {
        server.figures().refused();
        peer.dismiss(full ? refusal : noThread);
      }
    }
  }

  private boolean serve(Connection connection) {
    connection.state().idle(false); // or the watchdog would call it idle since the server's start
    server.connections().add(connection);
    server.figures().opened();
    boolean served = false;
    try {
      served = threads.serve(connection::serve);
      return served;
    } finally {
      if (!served) {
        connection.release();
      }
    }
  }
}
