package io.statline.sched.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** An arena's use in a random order, held against the simplest notion of it: which units are taken by whom. */
final class ArenaModel {
  private record Block(long address, byte[] contents, int firstUnit, int units) {}

  private final LockedArena arena;
  private final Random random;
  private final int unitBytes;
  private final int extraBytes;
  private final BitSet taken = new BitSet();
  private final List<Block> blocks = new ArrayList<>();
  private final long base;
  private long refusals;

  ArenaModel(LockedArena arena, Random random, int unitBytes, int extraBytes) {
    this.arena = arena;
    this.random = random;
    this.unitBytes = unitBytes;
    this.extraBytes = extraBytes;
    this.base = arena.allocate(arena.capacity() - extraBytes);
    arena.free(base);
  }

  /** Allocates, frees or verifies; then the figures must agree. */
  void step(int freeShare) {
    int choice = random.nextInt(100);
    if (blocks.isEmpty() || choice >= freeShare + 10) {
      allocate();
    } else if (choice < freeShare) {
      free(random.nextInt(blocks.size()));
    } else {
      verify(blocks.get(random.nextInt(blocks.size())));
    }
    checkFigures();
  }

  private void allocate() {
    long bytes = 1 + (random.nextLong() >>> 1) % (1L << random.nextInt(17));
    int units = roundUp(bytes + extraBytes);
    boolean room = largestFree() >= units;
    long address = arena.allocate(bytes);
    assertThat(address != LockedArena.NONE).as("room for %d bytes", bytes).isEqualTo(room);
    if (!room) {
      refusals++;
      return;
    }
    int first = (int) ((address - base) / unitBytes);
    assertThat((address - base) % ((long) units * unitBytes)).as("alignment").isZero();
    assertThat(taken.get(first, first + units).isEmpty()).as("overlap").isTrue();
    taken.set(first, first + units);
    byte[] contents = new byte[(int) bytes];
    random.nextBytes(contents);
    arena.write(contents, 0, contents.length, address);
    blocks.add(new Block(address, contents, first, units));
  }

  private int roundUp(long bytes) {
    int units = 1;
    while ((long) units * unitBytes < bytes) {
      units *= 2;
    }
    return units;
  }

  private void free(int index) {
    Block block = blocks.remove(index);
    verify(block);
    arena.free(block.address);
    taken.clear(block.firstUnit, block.firstUnit + block.units);
  }

  private void verify(Block block) {
    byte[] read = new byte[block.contents.length];
    arena.read(block.address, read, 0, read.length);
    assertThat(read).isEqualTo(block.contents);
    assertThat(arena.size(block.address)).isEqualTo(read.length);
  }

  private void checkFigures() {
    ArenaStats stats = arena.stats();
    assertThat(stats.used())
        .isEqualTo(blocks.stream().mapToLong(block -> block.contents.length).sum());
    assertThat(stats.reserved()).isEqualTo((long) taken.cardinality() * unitBytes);
    assertThat(stats.largestFree()).isEqualTo((long) largestFree() * unitBytes);
    assertThat(stats.blocks()).isEqualTo(blocks.size());
    assertThat(stats.refusals()).isEqualTo(refusals);
  }

  /** The largest aligned run of free units whose number is a power of two. */
  private int largestFree() {
    int all = (int) (arena.capacity() / unitBytes);
    for (int units = all; units > 0; units /= 2) {
      for (int first = 0; first < all; first += units) {
        int next = taken.nextSetBit(first);
        if (next < 0 || next >= first + units) {
          return units;
        }
      }
    }
    return 0;
  }

  /** Frees all, in a random order: one block remains. */
  void end() {
    while (!blocks.isEmpty()) {
      free(random.nextInt(blocks.size()));
    }
    arena.check();
    ArenaStats stats = arena.stats();
    assertThat(stats.largestFree()).isEqualTo(arena.capacity());
    assertThat(stats.used() + stats.reserved()).isZero();
    assertThat(stats.frees()).isEqualTo(stats.allocations());
  }
}
