package io.statline.server;

import java.util.Map;

/** Calls suppliers on the connections' own threads; the {@link Watchdog} relieves those that are stuck. */
final class DirectRunner implements SupplierRunner {
  private final ServerClock clock;
  private final long deadlineNanos;
  private volatile boolean closing;

  DirectRunner(ServerClock clock, long deadlineNanos) {
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
    Supplied<T> supplied;
    long running;
    try {
      running = request.running();
      supplied = target.call(supply, args, clock);
    } finally {
      target.turn().release();
    }
    return request.returned(running) ? supplied : Supplied.relieved();
  }

  @Override
  public void end(SessionSlot<?> slot) {
    SessionEnd.inTurn(slot, deadlineNanos, () -> closing).run();
  }

  @Override
  public void hurry() {
    closing = true;
  }
}
