package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ServerClockTest {
  private static final long START_MILLIS = 1_700_000_000_000L;
  private static final long MILLI = 1_000_000;

  private final AtomicLong ticks = new AtomicLong(-5);
  private final AtomicLong wall = new AtomicLong(START_MILLIS);
  private final ServerClock clock = new ServerClock(ticks::get, wall::get);

  private void advance(Duration time) {
    ticks.addAndGet(time.toNanos());
    wall.addAndGet(time.toMillis());
  }

  @Test
  void time_fromTheStart_beginsAtZero() {
    assertThat(clock.nanos()).isZero();
    advance(Duration.ofSeconds(3));
    assertThat(clock.nanos()).isEqualTo(Duration.ofSeconds(3).toNanos());
  }

  @Test
  void wallClock_ofNow_isFinerThanMilliseconds() {
    ticks.addAndGet(1234);
    assertThat(clock.epochNanos(clock.nanos())).isEqualTo(START_MILLIS * MILLI + 1234);
  }

  @Test
  void wallClock_ofAMomentLongAgo_isWhatItWasThen() {
    advance(Duration.ofSeconds(1));
    long taken = clock.nanos();
    advance(Duration.ofSeconds(4)); // a slow supplier
    assertThat(clock.epochNanos(taken)).isEqualTo((START_MILLIS + 1000) * MILLI);
  }

  @Test
  void wallClock_afterASlowSupplier_doesNotJump() {
    long taken = clock.nanos();
    advance(Duration.ofSeconds(4));
    clock.epochNanos(taken);
    assertThat(clock.epochNanos(clock.nanos())).isEqualTo((START_MILLIS + 4000) * MILLI);
  }

  @Test
  void wallClock_thatIsSet_isFollowed() {
    wall.addAndGet(-3_600_000);
    assertThat(clock.epochNanos(0)).isEqualTo((START_MILLIS - 3_600_000) * MILLI);
  }

  @Test
  void wallClock_whileTheThreadIsHeldUpBetweenTheClocks_isKept() {
    ServerClock heldUp = new ServerClock(() -> ticks.getAndAdd(10 * MILLI), wall::get);
    long before = heldUp.epochNanos(0);
    assertThat(heldUp.epochNanos(0)).isEqualTo(before);
  }

  @Test
  void realClock_isNearTheWallClock() {
    ServerClock real = new ServerClock();
    long at = real.epochNanos(real.nanos()) / MILLI;
    assertThat(Math.abs(at - System.currentTimeMillis())).isLessThan(10_000);
  }
}
