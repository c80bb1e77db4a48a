package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IdleThreadsTest {
  private static final int TRIES = 2_000_000;

  @Test
  void take_whileOthersAreRefused_neverFindsOne() {
    IdleThreads idle = new IdleThreads(0);
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Boolean> offering = CompletableFuture.supplyAsync(() -> {
      boolean any = false;
      while (!over.get()) {
        any |= idle.offer();
      }
      return any;
    });
    int taken = 0;
    for (int i = 0; i < TRIES; i++) {
      taken += idle.take() ? 1 : 0;
    }
    over.set(true);

    assertThat(taken).isZero();
    assertThat(offering.join()).isFalse();
  }

  @Test
  void offer_beyondTheMost_isRefusedUntilOneIsTaken() {
    IdleThreads idle = new IdleThreads(1);

    assertThat(idle.offer()).isTrue();
    assertThat(idle.offer()).isFalse();
    assertThat(idle.take()).isTrue();
    assertThat(idle.take()).isFalse();
    assertThat(idle.offer()).isTrue();
  }
}
