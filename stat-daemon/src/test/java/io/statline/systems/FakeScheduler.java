package io.statline.systems;

import io.statline.protocol.StatType;
import io.statline.server.StatSession;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A scheduler's own work, played: figures that grow, and a loop that lasts until it is interrupted.
 *
 * @param <T> its figures
 */
public class FakeScheduler<T> {
  private final StatType<T> type;
  private final SampleValues values;

  public FakeScheduler(StatType<T> type) {
    this.type = type;
    this.values = new SampleValues(RealSystem.of("fake", type).schema(), 1);
  }

  /** Its figures now. */
  public T stats() throws IOException {
    return values.next(type);
  }

  /** A reader of intervals that the scheduler makes itself. */
  public StatSession<T> open(Map<String, String> args) {
    return read -> stats();
  }

  /** Schedules. */
  public void loop() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
