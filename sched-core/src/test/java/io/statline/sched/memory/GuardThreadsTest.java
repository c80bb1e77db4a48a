package io.statline.sched.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Names, flags and stacks of the guard's threads. */
class GuardThreadsTest {

  private static ThreadFactory threads(boolean daemon, long stackBytes) {
    return new GuardThreads("stats", daemon, stackBytes, () -> false);
  }

  @Test
  void threads_haveRolesNumbersAndTheFlagAskedFor() {
    ThreadFactory threads = threads(false, 0);
    assertThat(threads.newThread(() -> {}).getName()).isEqualTo("stats-1");
    assertThat(threads.newThread(() -> {}).getName()).isEqualTo("stats-2");
    assertThat(threads.newThread(() -> {}).isDaemon()).isFalse();
    assertThat(threads(true, 0).newThread(() -> {}).isDaemon()).isTrue();
  }

  @Test
  void stack_ofAnySize_isHadInMemoryUpToTheGuards() throws Exception {
    GuardChild.needLock();
    for (long kib : new long[] {1, 256, 1024, 16384}) {
      AtomicLong populated = new AtomicLong();
      Thread thread =
          threads(true, kib << 10).newThread(() -> populated.set(ThreadStack.populate()));
      thread.start();
      thread.join();
      // The JVM rounds small ones up, and keeps some pages at the end.
      assertThat(populated.get()).isGreaterThan(Math.max(kib - 128, 64) << 10);
    }
  }

  @Test
  void blankRoleOrNegativeStack_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GuardThreads(" ", true, 0, () -> false))
        .withMessageContaining("role");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> threads(true, -1))
        .withMessageContaining("stack of -1 bytes");
  }
}
