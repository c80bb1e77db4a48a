package io.statline.sched.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Random uses; a failure names its seed. */
class LockedArenaModelTest {
  private static final int CAPACITY = 1 << 17;
  private static final int STEPS = 2000;
  private static final int THREADS = 4;

  private final long seed = new Random().nextLong();

  @RepeatedTest(10)
  void randomUse_agreesWithTheModel() throws Exception {
    use(64, false, 0);
  }

  @RepeatedTest(5)
  void randomUse_ofOtherBlocks_agreesWithTheModel() throws Exception {
    use(16 << new Random(seed).nextInt(10), false, 0);
  }

  @RepeatedTest(5)
  void randomUse_inDebugMode_agreesWithTheModel() throws Exception {
    use(64, true, ArenaWatch.MARK_BYTES);
  }

  private void use(int minimumBlock, boolean debug, int extraBytes) throws Exception {
    Random random = new Random(seed);
    try (LockedArena arena = LockedArena.builder(CAPACITY)
        .minimumBlock(minimumBlock)
        .locked(false)
        .debug(debug)
        .open()) {
      ArenaModel model = new ArenaModel(arena, random, minimumBlock, extraBytes);
      int freeShare = 20;
      for (int i = 0; i < STEPS; i++) {
        freeShare = i % 200 == 0 ? 20 + random.nextInt(60) : freeShare; // fuller, then emptier
        model.step(freeShare);
      }
      model.end();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ", minimum block " + minimumBlock, e);
    }
  }

  @Test
  void severalThreads_keepTheirContentsAndLeaveOneBlock() throws Exception {
    useByThreads(false);
  }

  @Test
  void severalThreads_inDebugMode_keepTheirContentsAndLeaveOneBlock() throws Exception {
    useByThreads(true);
  }

  private void useByThreads(boolean debug) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (LockedArena arena =
        LockedArena.builder(CAPACITY).locked(false).debug(debug).open()) {
      List<Callable<Void>> bodies = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(seed + i);
        bodies.add(() -> useByOne(arena, random));
      }
      for (Future<Void> end : threads.invokeAll(bodies)) {
        end.get();
      }
      arena.check();
      assertThat(arena.stats().largestFree()).as("seed %d", seed).isEqualTo(CAPACITY);
      assertThat(arena.stats().used()).as("seed %d", seed).isZero();
    } finally {
      threads.shutdownNow();
    }
  }

  /** Each word of a block holds the block's address. */
  private Void useByOne(LockedArena arena, Random random) {
    long[] blocks = new long[64];
    for (int i = 0; i < 20_000; i++) {
      int index = random.nextInt(blocks.length);
      if (blocks[index] == LockedArena.NONE) {
        blocks[index] = taken(arena, 8L << random.nextInt(9));
      } else {
        blocks[index] = verifiedAndFreed(arena, blocks[index]);
      }
    }
    for (long block : blocks) {
      if (block != LockedArena.NONE) {
        verifiedAndFreed(arena, block);
      }
    }
    return null;
  }

  private static long taken(LockedArena arena, long bytes) {
    long block = arena.allocate(bytes);
    for (long at = block; block != LockedArena.NONE && at < block + bytes; at += 8) {
      arena.putLong(at, block);
    }
    return block;
  }

  private long verifiedAndFreed(LockedArena arena, long block) {
    long end = block + arena.size(block);
    for (long at = block; at < end; at += 8) {
      if (arena.getLong(at) != block) {
        throw new AssertionError("seed " + seed + ": another's contents");
      }
    }
    arena.free(block);
    return LockedArena.NONE;
  }

  @Test
  void severalThreads_makeNoGarbage() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (LockedArena arena = LockedArena.builder(CAPACITY).locked(false).open()) {
      Runnable use = () -> arena.free(arena.allocate(100));
      List<Callable<Long>> bodies = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        bodies.add(() -> Garbage.of(50_000, use));
      }
      for (Future<Long> garbage : threads.invokeAll(bodies)) {
        assertThat(garbage.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
