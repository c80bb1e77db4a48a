package io.statline.sched.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.statline.sched.memory.GuardChild.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How an arena's memory is had, and how it is given back. */
class LockedArenaLifeTest {
  private static final int CAPACITY = 16 << 20;
  private static final String[] WITHOUT_CAPABILITY = {
    "setpriv",
    "--bounding-set",
    "-ipc_lock",
    "--inh-caps",
    "-ipc_lock",
    "prlimit",
    "--memlock=65536:65536"
  };

  @Test
  void memory_isPresentFromTheStart() throws Exception {
    FaultCount before = new FaultCount();
    FaultCount after = new FaultCount();
    try (FaultMeter meter = FaultMeter.open();
        LockedArena arena = LockedArena.builder(CAPACITY).locked(false).open()) {
      long block = arena.allocate(CAPACITY);
      arena.putByte(block, (byte) 1);
      meter.thread(before);
      for (long at = block; at < block + CAPACITY; at += 4096) {
        arena.putByte(at, (byte) 1);
      }
      meter.thread(after);
    }
    assertThat(after.minor() - before.minor()).isLessThan(100); // of 4096 pages
  }

  @Test
  void memory_isLockedUntilClosed() throws Exception {
    GuardChild.needLock();
    try (GuardChild child = Plan.plain().start(ArenaProgram.class, "locked", CAPACITY)) {
      child.end();
      assertThat(child.output()).contains("locked 0", "locked 16384", "closed 0");
    }
  }

  @Test
  void lock_thatIsNotAllowed_saysTheLimitAndWhatToDo() throws Exception {
    GuardChild.needProgram("setpriv");
    GuardChild.needProgram("prlimit");
    assumeTrue(System.getProperty("user.name").equals("root"), "needs setpriv to be run by root");
    Plan plan = Plan.plain().by(WITHOUT_CAPABILITY);
    try (GuardChild child = plan.start(ArenaProgram.class, "locked", CAPACITY)) {
      child.end();
      assertThat(child.status()).isEqualTo(1);
      assertThat(child.output())
          .contains("MemoryLockException: an arena of 16384 KiB cannot be locked: mlock: ")
          .contains("has no CAP_IPC_LOCK here, and may lock 64 KiB (RLIMIT_MEMLOCK) without it")
          .contains("LimitMEMLOCK=infinity");
    }
  }

  @Test
  void withoutLock_needsNoRight() throws Exception {
    GuardChild.needProgram("setpriv");
    GuardChild.needProgram("prlimit");
    assumeTrue(System.getProperty("user.name").equals("root"), "needs setpriv to be run by root");
    Plan plan = Plan.plain().by(WITHOUT_CAPABILITY);
    try (GuardChild child = plan.start(ArenaProgram.class, "unlocked", CAPACITY)) {
      assertThat(child.end().status()).as(child.output()).isZero();
    }
  }

  @Test
  void memory_thatThereIsNot_isRefusedByMmap() {
    LockedArenaBuilder huge = LockedArena.builder(1L << 50).minimumBlock(1 << 24);
    assertThatThrownBy(huge::open)
        .isInstanceOf(MemoryLockException.class)
        .hasMessage("an arena of 1099511627776 KiB cannot be had:"
            + " mmap: Cannot allocate memory (errno 12); a smaller one, or more memory");
  }

  @Test
  void closed_refusesEverything() throws Exception {
    for (boolean debug : new boolean[] {false, true}) {
      LockedArena arena = LockedArena.builder(4096).locked(false).debug(debug).open();
      long block = arena.allocate(64);
      arena.close();
      arena.close();
      assertClosed(() -> arena.allocate(1));
      assertClosed(() -> arena.free(block));
      assertClosed(() -> arena.size(block));
      assertClosed(arena::check);
      assertClosed(arena::stats);
      assertClosed(() -> arena.getLong(block));
      assertClosed(() -> arena.putByte(block, (byte) 1));
      assertClosed(() -> arena.fill(block, 1, (byte) 1));
      assertClosed(() -> arena.read(block, new byte[1], 0, 1));
    }
  }

  private static void assertClosed(Runnable use) {
    assertThatThrownBy(use::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the arena is closed");
  }

  @Test
  void close_whileOthersAreAtWork_givesThemAnExceptionAndNoMore() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (int i = 0; i < 30; i++) {
        LockedArena arena =
            LockedArena.builder(1 << 20).locked(false).debug(i % 3 == 0).open();
        CountDownLatch atWork = new CountDownLatch(3);
        List<Future<?>> ends = new ArrayList<>();
        ends.add(threads.submit(() -> useUntilClosed(atWork, () -> allocateAndFree(arena))));
        long block = arena.allocate(1 << 18);
        ends.add(threads.submit(() -> useUntilClosed(atWork, () -> touch(arena, block))));
        ends.add(threads.submit(
            () -> useUntilClosed(atWork, () -> arena.fill(block, 1 << 18, (byte) 1))));
        assertThat(atWork.await(60, TimeUnit.SECONDS)).isTrue();
        arena.close();
        for (Future<?> end : ends) {
          end.get(60, TimeUnit.SECONDS);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void useUntilClosed(CountDownLatch atWork, Runnable use) {
    assertThatThrownBy(() -> {
          for (long i = 0; ; i++) {
            use.run();
            if (i == 50) {
              atWork.countDown();
            }
          }
        })
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the arena is closed");
  }

  private static void allocateAndFree(LockedArena arena) {
    long block = arena.allocate(100);
    arena.putLong(block, 1);
    arena.free(block);
  }

  private static void touch(LockedArena arena, long block) {
    for (long at = block; at < block + (1 << 18); at += 512) {
      arena.putLong(at, arena.getLong(at) + 1);
    }
  }

  @Test
  void addresses_areGivenBackAfterwards() throws Exception {
    String start = opened();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (mapped(start)) {
      assertThat(System.nanoTime()).as("still mapped").isLessThan(end);
      System.gc();
    }
  }

  /** The first address of an arena that has been closed, as in the list of mappings. */
  private static String opened() throws Exception {
    try (LockedArena arena = LockedArena.builder(CAPACITY).locked(false).open()) {
      long block = arena.allocate(CAPACITY);
      arena.free(block);
      assertThat(covers(block)).isTrue();
      return Long.toHexString(block);
    }
  }

  private static boolean mapped(String address) throws IOException {
    return covers(Long.parseUnsignedLong(address, 16));
  }

  private static boolean covers(long address) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
      String[] range = line.substring(0, line.indexOf(' ')).split("-");
      if (Long.compareUnsigned(Long.parseUnsignedLong(range[0], 16), address) <= 0
          && Long.compareUnsigned(address, Long.parseUnsignedLong(range[1], 16)) < 0) {
        return true;
      }
    }
    return false;
  }
}
