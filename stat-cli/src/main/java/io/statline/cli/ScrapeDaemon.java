package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.protocol.StatException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A daemon that is read again and again, on one connection as long as that lasts: some daemons count per connection. It
 * is read by one thread at a time; who comes meanwhile gets the same answer. So a daemon that hangs holds one thread,
 * however many ask for it.
 */
final class ScrapeDaemon {
  private static final int MAX_REPLY_BYTES = 16 << 20;

  private final ScrapeSocket socket;
  private final ScrapePlan plan;
  private final ScrapeStart start = new ScrapeStart();

  private @Nullable CompletableFuture<ScrapeOutcome> underWay;
  private long begun;
  private @Nullable StatClient client;

  /** Whether a thread is at it, given up or not. */
  private boolean busy;

  private boolean closed;

  // The connection's, and so of the thread that reads.
  private @Nullable ScrapeLink link;
  private @Nullable Object file;

  ScrapeDaemon(ScrapeSocket socket, ScrapePlan plan) {
    this.socket = socket;
    this.plan = plan;
  }

  ScrapeSocket socket() {
    return socket;
  }

  /** Begins to read, if nobody does; who waits for a reading that is overdue waits no longer. */
  synchronized CompletableFuture<ScrapeOutcome> begin(Executor threads) {
    if (underWay != null && !underWay.isDone()) {
      if (System.nanoTime() - begun > plan.deadline().toNanos()) {
        giveUp();
      }
      return underWay;
    }
    if (busy) {
      return CompletableFuture.completedFuture(
          timedOut("the last reading has not ended yet", Duration.ZERO));
    }
    CompletableFuture<ScrapeOutcome> outcome = new CompletableFuture<>();
    busy = true;
    begun = System.nanoTime();
    underWay = outcome;
    try {
      threads.execute(() -> read(outcome));
    } catch (RuntimeException e) { // no thread left
      busy = false;
      outcome.complete(failed(ScrapeReason.UNREACHABLE, e, Duration.ZERO));
    }
    return outcome;
  }

  /** The answer for somebody who waits no longer than that, whoever else may. */
  ScrapeOutcome tooLateFor(Duration limit) {
    return timedOut("no answer within " + limit.toMillis() + " ms", limit);
  }

  /** Ends what is under way at the daemons' deadline, for all who wait for it. */
  synchronized void giveUp() {
    if (underWay != null) { // first: the reader would say only that its connection was closed
      underWay.complete(tooLateFor(plan.deadline()));
    }
    hangUp();
  }

  /** Ends the connection, now and for good. */
  synchronized void close() {
    closed = true;
    hangUp();
  }

  private synchronized void hangUp() {
    if (client != null) {
      client.close();
    }
  }

  private ScrapeOutcome timedOut(String text, Duration took) {
    ScrapeFailure failure = new ScrapeFailure(ScrapeReason.TIMED_OUT, socket.path() + ": " + text);
    return ScrapeOutcome.failed(socket, failure, took);
  }

  private ScrapeOutcome failed(ScrapeReason reason, Throwable cause, Duration took) {
    return ScrapeOutcome.failed(socket, new ScrapeFailure(reason, Failures.text(cause)), took);
  }

  private void read(CompletableFuture<ScrapeOutcome> outcome) {
    ScrapeOutcome read = read();
    synchronized (this) {
      busy = false; // first: who has the outcome may begin again at once
    }
    outcome.complete(read);
  }

  private ScrapeOutcome read() {
    long begin = System.nanoTime();
    try {
      ScrapeFigures figures = readOnce();
      return new ScrapeOutcome(
          socket, null, figures.translation(), start.of(figures.upNanos()), since(begin));
    } catch (IOException e) {
      disconnect(e);
      return failed(ScrapeReason.of(e, socket.path()), e, since(begin));
    } catch (RuntimeException
        | Error e) { // more than there is memory for, or a bug: of one daemon's reading
      disconnect(e);
      return failed(ScrapeReason.UNREACHABLE, e, since(begin));
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** A connection that turns out to be closed is replaced at once: the daemon was restarted, or tired of it. */
  private ScrapeFigures readOnce() throws IOException {
    Object now = fileKey();
    boolean kept = link != null && now != null && now.equals(file);
    if (link == null || !kept) {
      file = now;
      link = connect();
    }
    try {
      return link.read();
    } catch (StatException | SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      if (!kept || isGivenUp()) {
        throw e;
      }
      link = connect();
      return link.read();
    }
  }

  private synchronized boolean isGivenUp() {
    return closed || underWay == null || underWay.isDone();
  }

  private ScrapeLink connect() throws IOException {
    disconnect(null);
    StatClient connected = StatClient.builder()
        .path(socket.path())
        .connectTimeout(plan.deadline())
        .readTimeout(plan.deadline())
        .maxReplyBytes(MAX_REPLY_BYTES)
        .connect();
    synchronized (this) {
      client = connected;
      if (isGivenUp()) {
        connected.close();
      }
    }
    return ScrapeLink.over(connected, socket, plan);
  }

  /** An error that the daemon answered leaves the connection as it was; after everything else a new one is needed. */
  private synchronized void disconnect(@Nullable Throwable cause) {
    if (cause instanceof StatException && link != null) {
      return;
    }
    hangUp();
    client = null;
    link = null;
  }

  /** What tells a socket from its successor at the same path; null if there is none. */
  private @Nullable Object fileKey() {
    try {
      return Files.readAttributes(
              socket.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .fileKey();
    } catch (IOException e) {
      return null; // connecting will say it better
    }
  }
}
