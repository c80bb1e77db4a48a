package io.statline.server;

import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Calls suppliers on the daemon's executor, while the connection's thread waits. */
final class ConfinedRunner implements SupplierRunner {
  private static final System.Logger LOG = System.getLogger("io.statline.server");

  private final Executor executor;
  private final ServerClock clock;
  private final long deadlineNanos;
  private volatile boolean closing;

  ConfinedRunner(Executor executor, ServerClock clock, long deadlineNanos) {
    this.executor = executor;
    this.clock = clock;
    this.deadlineNanos = deadlineNanos;
  }

  @Override
  public <T> Supplied<T> call(
      Target<T> target, Supply<T> supply, Map<String, String> args, RequestState request)
      throws InterruptedException {
    if (!target.turn().acquire(request.remainingNanos())) {
      return Supplied.late();
    }
    ConfinedCall<T> call = new ConfinedCall<>(target, supply, args, clock);
    try {
      executor.execute(call);
    } catch (RuntimeException | Error e) { // of the daemon's own executor, or of a pump's wake-up
      if (giveUp(call)) {
        return Supplied.failed(refused(e), clock.nanos());
      }
    }
    return result(call, request);
  }

  private static Throwable refused(Throwable e) {
    return e instanceof RejectedExecutionException
        ? new StatException(
            Errno.EINVAL, "the daemon's executor takes no more work: it was shut down or is full")
        : e;
  }

  private <T> Supplied<T> result(ConfinedCall<T> call, RequestState request)
      throws InterruptedException {
    boolean answered = false;
    try {
      Supplied<T> result = call.await(request.remainingNanos());
      answered = result != null;
      return result != null ? result : late(call);
    } finally {
      if (!answered) {
        giveUp(call);
      }
    }
  }

  private <T> Supplied<T> late(ConfinedCall<T> call) {
    giveUp(call);
    StuckSupplier.logConfined(call.target(), call.thread(), deadlineNanos);
    return Supplied.late();
  }

  /** Lets a call never begin; false if it has. */
  private boolean giveUp(ConfinedCall<?> call) {
    boolean unbegun = call.abandon();
    if (unbegun && executor instanceof StatPump pump) {
      pump.remove(call);
    }
    return unbegun;
  }

  @Override
  public void end(SessionSlot<?> slot) {
    SessionEnd end = SessionEnd.inTurn(slot, deadlineNanos, () -> closing);
    try {
      executor.execute(end);
    } catch (RuntimeException | Error e) {
      LOG.log(
          Level.DEBUG,
          "A session of " + slot.target()
              + " is closed on the connection's thread: the executor takes no more work",
          e);
      end.run();
    }
    end.await(deadlineNanos, () -> closing);
  }

  @Override
  public void hurry() {
    closing = true;
    help();
  }

  @Override
  public void help() {
    if (executor instanceof StatPump pump) {
      pump.runIfAbandoned();
    }
  }
}
