package io.statline.server;

import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import io.statline.protocol.StatRequest;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One reader. A thread serves it from its first byte to its end; if that one is stuck in a supplier, another goes on in
 * its place.
 */
final class Connection implements ConnectionRequest, SideTalk.Server {
  private static final System.Logger LOG = System.getLogger("io.statline.server");

  private final Peer peer;
  private final ServerParts server;
  private final ConnectionBuffers buffers;
  private final ReplyPrinter printer;
  private final RequestState state;
  private final OpenSessions sessions = new OpenSessions();
  private volatile @Nullable Thread thread;
  private volatile @Nullable Target<?> asked;
  private @Nullable StatRequest before;
  private boolean isDecided; // which protocol its reader speaks
  private @Nullable SideTalk sideTalk;
  private long settled = -1;

  Connection(Peer peer, ServerParts server) {
    this.peer = peer;
    this.server = server;
    this.buffers = server.buffers().take();
    this.isDecided = server.sideDoor() == null;
    this.printer = new ReplyPrinter(buffers.replies(), server);
    this.state =
        new RequestState(server.clock(), server.limits().supplierNanos(), server.watchdog()::wake);
  }

  @Override
  public RequestState state() {
    return state;
  }

  @Override
  public void asks(Target<?> target) {
    asked = target;
  }

  /** The target it asked last, if any. */
  @Nullable
  Target<?> asked() {
    return asked;
  }

  /** The thread that serves it. */
  @Nullable
  Thread thread() {
    return thread;
  }

  /** Serves the reader until it goes. */
  boolean serve() {
    thread = Thread.currentThread();
    state.idle(server.limits().idleNanos() != Long.MAX_VALUE);
    return serveFrom(this::next);
  }

  /** Goes on in place of the thread whose supplier has been running since {@code seen}, unless it has come back. */
  boolean relieve(long seen) {
    Thread stuck = thread;
    Target<?> target = asked;
    if (target == null || stuck == null || !state.relieve(seen)) {
      return true;
    }
    thread = Thread.currentThread();
    return serveFrom(() -> insteadOf(stuck, target));
  }

  private @Nullable Reply insteadOf(Thread stuck, Target<?> target)
      throws IOException, InterruptedException {
    StuckSupplier.log(target, stuck, server.limits().supplierNanos());
    stuck.interrupt();
    Reply late = server.dispatcher().late(target);
    SideTalk talk = sideTalk;
    Reply reply = talk == null ? late : bySide(() -> talk.answered(late, this));
    return andMore(reply);
  }

  /** Whether the watchdog has done what there is to do about this word; for the watchdog only. */
  boolean isSettled(long word) {
    return settled == word;
  }

  /** The watchdog has done it. */
  void settle(long word) {
    settled = word;
  }

  /** Where a reply comes from. */
  private interface Step {
    @Nullable
    Reply next() throws IOException, InterruptedException;
  }

  /** Serves until the end; false if the connection is another thread's before. */
  private boolean serveFrom(Step first) {
    boolean mine = true;
    try {
      mine = answerAll(first);
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "{0}: given up, the server closes", peer);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, () -> peer + " is gone: " + e.getMessage());
    } finally {
      if (mine) {
        end(); // whatever is thrown: a reader left alone would wait for ever
      }
    }
    return mine;
  }

  private boolean answerAll(Step first) throws IOException, InterruptedException {
    for (Reply reply = first.next(); reply != null; reply = next()) {
      if (reply instanceof Reply.Relieved) {
        return false;
      }
      if (!send(reply) || isLast(reply)) {
        return true;
      }
    }
    return true;
  }

  /** Whether a second protocol wants to end here, which takes care that its last bytes arrive. */
  private boolean isLast(Reply reply) {
    if (!(reply instanceof Reply.Bytes bytes && bytes.last())) {
      return false;
    }
    sayGoodbye();
    return true;
  }

  /** The answer to the next request; null if there is none. */
  private @Nullable Reply next() throws IOException, InterruptedException {
    return andMore(nextOfLine());
  }

  /** The same, or what follows where a second protocol has none yet. */
  private @Nullable Reply andMore(@Nullable Reply first) throws IOException, InterruptedException {
    Reply reply = first;
    while (reply instanceof Reply.More) {
      state.idle(server.limits().idleNanos() != Long.MAX_VALUE);
      reply = nextOfLine();
    }
    return reply;
  }

  private @Nullable Reply nextOfLine() throws IOException, InterruptedException {
    RequestLines.Found found = buffers.lines().next(peer.channel());
    if (found == RequestLines.Found.END) {
      return null;
    }
    state.begin();
    if (found == RequestLines.Found.TOO_LONG) {
      return refuseTooLong();
    }
    server.figures().received(buffers.lines().length());
    Wire.received(peer.toString(), buffers.lines());
    if (!isDecided && bySide(this::decide) == null) {
      return null;
    }
    SideTalk talk = sideTalk;
    return talk == null ? answer() : bySide(() -> talk.line(buffers.lines().text(), this));
  }

  private Reply answer() throws InterruptedException {
    try {
      return server.dispatcher().answer(request(), sessions, this);
    } catch (StatException e) {
      return new Reply.Failure(e.errno(), e.text());
    }
  }

  /** Which protocol the reader speaks, as its first line tells. */
  private Reply decide() {
    SideDoor door = server.sideDoor();
    sideTalk = door == null ? null : door.open(buffers.lines());
    isDecided = true;
    return Reply.MORE;
  }

  /** Runs what is not the server's own code; null, the end, if that fails. */
  private @Nullable Reply bySide(Step step) throws IOException, InterruptedException {
    try {
      return step.next();
    } catch (RuntimeException | Error e) {
      SideDoor door = server.sideDoor();
      if (door != null) {
        door.failures().log("The side protocol failed; " + peer + " is cut off", e);
      }
      return null;
    }
  }

  @Override
  public Reply answer(StatRequest request) throws InterruptedException {
    state.begin();
    return server.dispatcher().answer(request, sessions, this);
  }

  @Override
  public ByteBuffer print(Reply reply) {
    Thread.interrupted(); // a supplier's own affair, not that of the next one or of a conversation
    state.writing();
    return printer.print(reply);
  }

  private StatRequest request() throws StatException {
    RequestLines lines = buffers.lines();
    StatRequest request = before;
    if (request == null || !lines.isSameAsBefore()) {
      before = null;
      request = StatRequest.parse(lines.line(), 0, lines.length());
      before = request;
    }
    return request;
  }

  private @Nullable Reply refuseTooLong() throws IOException, InterruptedException {
    int most = server.limits().requestBytes();
    SideTalk talk = sideTalk;
    if (talk != null) {
      return bySide(() -> talk.tooLong(most));
    } else if (send(
        new Reply.Failure(Errno.EMSGSIZE, "the request line is longer than " + most + " bytes"))) {
      sayGoodbye();
    }
    return null;
  }

  private void sayGoodbye() {
    state.writing(); // so that a reader that stays has the write deadline
    peer.sayGoodbye(2 * server.limits().requestBytes());
  }

  /** Prints and sends; false if the reader cannot be reached any more. */
  private boolean send(Reply reply) {
    Thread.interrupted(); // a supplier's own affair, and an interrupted thread cannot write
    state.writing();
    try {
      ByteBuffer line = printer.print(reply);
      int bytes = line.remaining();
      Wire.sends(peer.toString(), line);
      peer.send(line);
      server.figures().answered(bytes);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, () -> peer + " did not take its reply: " + e.getMessage());
      return false;
    }
    state.idle(server.limits().idleNanos() != Long.MAX_VALUE);
    return true;
  }

  private void end() {
    peer.close();
    noMoreInterrupts();
    try {
      sessions.end(server.runner());
    } finally {
      release();
      Thread.interrupted(); // a session's own affair: this thread may be used again
    }
  }

  /** A session's close must not be interrupted by what was meant for a supplier. */
  private synchronized void noMoreInterrupts() {
    state.over();
    Thread.interrupted();
  }

  /** Leaves the server. */
  void release() {
    server.connections().remove(this);
    server.buffers().give(buffers);
    server.figures().closed();
  }

  /** Makes its thread come to an end, from another one. */
  void shutDown() {
    peer.shutDown();
  }

  /** Makes its thread come to an end even in a supplier, from another one. */
  void giveUp() {
    peer.shutDown();
    interruptSupplier();
  }

  private synchronized void interruptSupplier() {
    Thread serving = thread;
    if (serving != null && serving != Thread.currentThread() && state.isSupplying()) {
      serving.interrupt();
    }
  }

  @Override
  public String toString() {
    return peer.toString();
  }
}
