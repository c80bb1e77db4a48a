package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestStateTest {
  private static final long DEADLINE = 1000;

  private final AtomicLong now = new AtomicLong(100);
  private final AtomicInteger watched = new AtomicInteger();
  private final RequestState state =
      new RequestState(new ServerClock(now::get, () -> 0), DEADLINE, watched::incrementAndGet);

  private long running() {
    state.begin();
    return state.running();
  }

  @Test
  void supplier_thatReturnsInTime_keepsTheConnection() {
    assertThat(state.returned(running())).isTrue();
    assertThat(RequestState.phase(state.word())).isEqualTo(RequestState.WAITING);
  }

  @Test
  void supplier_thatIsRelieved_hasLostTheConnection() {
    long running = running();
    assertThat(state.relieve(state.word())).isTrue();
    assertThat(state.returned(running)).isFalse();
    assertThat(RequestState.phase(state.word())).isEqualTo(RequestState.WRITING);
  }

  @Test
  void supplier_thatHasReturned_isNotRelieved() {
    long seen = running();
    state.returned(seen);
    assertThat(state.relieve(seen)).isFalse();
  }

  @Test
  void lateSupplier_whileALaterOneRuns_hasLostTheConnection() {
    long late = running();
    state.relieve(late);
    now.incrementAndGet();
    long later = running();
    assertThat(state.returned(late)).isFalse();
    assertThat(state.returned(later)).isTrue();
  }

  @Test
  void connection_thatOnlyWaits_isNotRelieved() {
    state.begin();
    assertThat(state.relieve(state.word())).isFalse();
  }

  @Test
  void deadline_countsFromTheRequest_notFromTheTurn() {
    state.begin();
    now.addAndGet(400);
    assertThat(state.remainingNanos()).isEqualTo(600);
    assertThat(RequestState.since(state.running())).isZero();
    now.addAndGet(5000);
    assertThat(state.remainingNanos()).isZero();
  }

  @Test
  void watchdog_isToldOfSuppliersAndReplies_butNotOfWaiting() {
    state.begin();
    assertThat(watched).hasValue(0);
    state.running();
    state.writing();
    assertThat(watched).hasValue(2);
  }

  @Test
  void waitingRequest_expiresLikeARunningOne() {
    Limits limits = Limits.DEFAULTS;
    now.addAndGet(7);
    state.begin(); // else the watchdog would sleep past the deadline of one that gets its turn late
    long waiting = limits.expiry(state.word());
    state.running();
    assertThat(waiting)
        .isEqualTo(7 + limits.supplierNanos())
        .isEqualTo(limits.expiry(state.word()));
  }

  @Test
  void connection_thatIsOver_neverExpiresAndIsNotInterrupted() {
    state.begin();
    assertThat(state.isSupplying()).isTrue();
    state.over();
    assertThat(state.isSupplying()).isFalse();
    assertThat(Limits.DEFAULTS.expiry(state.word())).isEqualTo(Long.MAX_VALUE);
  }
}
