package io.statline.server;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens to one target. */
final class TargetFigures {
  private final LongAdder calls = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder timeouts = new LongAdder();
  private final LongAdder busy = new LongAdder();
  private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);

  void called(long nanos) {
    calls.increment();
    busy.add(nanos);
    slowest.accumulate(nanos);
  }

  void failed() {
    failures.increment();
  }

  void timedOut() {
    timeouts.increment();
  }

  TargetStats snapshot() {
    return new TargetStats(calls.sum(), failures.sum(), timeouts.sum(), busy.sum(), slowest.get());
  }
}
