package io.statline.sched.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LockedArenaTest {
  private static final int CAPACITY = 1 << 16;

  private LockedArena arena;

  @BeforeEach
  void open() throws Exception {
    arena = LockedArena.builder(CAPACITY).locked(false).open();
  }

  @AfterEach
  void close() {
    arena.close();
  }

  @Test
  void whole_canBeHadInOnePiece() {
    long block = arena.allocate(CAPACITY);
    assertThat(block).isNotEqualTo(LockedArena.NONE);
    assertThat(arena.allocate(1)).isEqualTo(LockedArena.NONE);
    arena.free(block);
    assertThat(arena.allocate(CAPACITY)).isEqualTo(block);
  }

  @Test
  void tooMuch_isRefused() {
    assertThat(arena.allocate(CAPACITY + 1L)).isEqualTo(LockedArena.NONE);
    assertThat(arena.allocate(Long.MAX_VALUE)).isEqualTo(LockedArena.NONE);
    assertThat(arena.stats().refusals()).isEqualTo(2);
  }

  @Test
  void nothing_isNoSize() {
    assertThatThrownBy(() -> arena.allocate(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a block of 0 bytes: at least 1");
    assertThatThrownBy(() -> arena.allocate(-5)).hasMessageContaining("-5 bytes");
  }

  @Test
  void full_refusesUntilSomethingIsFreed() {
    long last = LockedArena.NONE;
    for (int i = 0; i < CAPACITY / 64; i++) {
      last = arena.allocate(64);
      assertThat(last).isNotEqualTo(LockedArena.NONE);
    }
    assertThat(arena.allocate(1)).isEqualTo(LockedArena.NONE);
    arena.free(last);
    assertThat(arena.allocate(1)).isEqualTo(last);
  }

  @Test
  void figures_tellWhatWasAskedForAndWhatWasTaken() {
    long first = arena.allocate(100);
    arena.allocate(64);
    arena.free(first);
    assertThat(arena.allocate(CAPACITY)).isEqualTo(LockedArena.NONE);
    assertThat(arena.stats())
        .isEqualTo(new ArenaStats(CAPACITY, 64, 64, 192, CAPACITY / 2, 1, 2, 1, 1, false));
  }

  @Test
  void figures_ofFullArena_haveNoFreeBlock() {
    arena.allocate(CAPACITY);
    assertThat(arena.stats().largestFree()).isZero();
  }

  @Test
  void values_areReadAsWritten() {
    long block = arena.allocate(64);
    arena.putLong(block, Long.MIN_VALUE + 3);
    arena.putInt(block + 9, -77);
    arena.putByte(block + 13, (byte) 200);
    arena.putLongRelease(block + 16, 42);
    assertThat(arena.getLong(block)).isEqualTo(Long.MIN_VALUE + 3);
    assertThat(arena.getInt(block + 9)).isEqualTo(-77);
    assertThat(arena.getByte(block + 13)).isEqualTo((byte) 200);
    assertThat(arena.getLongAcquire(block + 16)).isEqualTo(42);
    assertThat(arena.size(block)).isEqualTo(64);
  }

  @Test
  void bytes_areCopiedInWithinAndOut() {
    byte[] text = "..hello..".getBytes(StandardCharsets.UTF_8);
    long block = arena.allocate(64);
    arena.fill(block, 64, (byte) '-');
    arena.write(text, 2, 5, block);
    arena.copy(block, block + 2, 5);
    byte[] read = new byte[10];
    arena.read(block, read, 1, 8);
    assertThat(new String(read, StandardCharsets.UTF_8)).isEqualTo("\0hehello-\0");
  }

  @Test
  void accesses_outsideTheArena_areRefused() {
    long block = arena.allocate(CAPACITY);
    long end = block + CAPACITY;
    assertThat(arena.getLong(end - 8)).isZero();
    assertThatThrownBy(() -> arena.getLong(end - 7))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(
            "access of 8 bytes at 0x%x: not within this arena, which has the %d bytes from 0x%x",
            end - 7, CAPACITY, block);
    assertOutside(() -> arena.putInt(end - 3, 1));
    assertOutside(() -> arena.putByte(block - 1, (byte) 1));
    assertOutside(() -> arena.getByte(LockedArena.NONE));
    assertOutside(() -> arena.fill(block, CAPACITY + 1L, (byte) 0));
    assertOutside(() -> arena.fill(block, -1, (byte) 0));
    assertOutside(() -> arena.copy(block, block + 1, CAPACITY));
    assertOutside(() -> arena.copy(block + 1, block, CAPACITY));
    assertOutside(() -> arena.read(end - 1, new byte[2], 0, 2));
    assertOutside(() -> arena.write(new byte[2], 1, 2, block));
  }

  private static void assertOutside(Runnable access) {
    assertThatThrownBy(access::run).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void wrongFree_isNamedAndChangesNothing() {
    long block = arena.allocate(100);
    ArenaStats before = arena.stats();
    assertFree(block + 1, "inside the block of 100 bytes at 0x%x, whose first", block);
    assertFree(block + 64, "inside the block of 100 bytes at 0x%x, whose first", block);
    assertFree(block + 128, "in the free block of 128 bytes at 0x%x (freed before", block + 128);
    assertFree(LockedArena.NONE, "free at 0x0: not within this arena");
    assertFree(block + CAPACITY, "not within this arena, which has the 65536 bytes");
    assertThat(arena.stats()).isEqualTo(before);
  }

  @Test
  void freeTwice_isNamedAndChangesNothing() {
    long block = arena.allocate(100);
    arena.free(block);
    assertFree(block, "in the free block of 65536 bytes at 0x%x (freed before", block);
    assertThat(arena.stats().frees()).isEqualTo(1);
    assertThat(arena.allocate(CAPACITY)).isEqualTo(block);
  }

  private void assertFree(long address, String text, Object... values) {
    assertThatThrownBy(() -> arena.free(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(String.format(text, values))
        .hasMessageContaining("0x" + Long.toHexString(address));
  }

  @Test
  void use_makesNoGarbage() {
    byte[] bytes = new byte[100];
    assertThat(Garbage.of(20_000, () -> useOnce(arena, bytes))).isZero();
  }

  @Test
  void use_inDebugMode_makesNoGarbage() throws Exception {
    byte[] bytes = new byte[100];
    try (LockedArena watched =
        LockedArena.builder(CAPACITY).locked(false).debug(true).open()) {
      assertThat(Garbage.of(20_000, () -> useOnce(watched, bytes))).isZero();
    }
  }

  private static void useOnce(LockedArena arena, byte[] bytes) {
    long one = arena.allocate(100);
    long two = arena.allocate(3000);
    arena.putLong(one, arena.getLong(two) + 1);
    arena.putInt(one + 8, arena.getInt(two) + 1);
    arena.putByte(one + 12, arena.getByte(two));
    arena.putLongRelease(one + 16, arena.getLongAcquire(two));
    arena.fill(two, 200, (byte) 3);
    arena.copy(two, one, 100);
    arena.read(one, bytes, 0, 100);
    arena.write(bytes, 0, 100, two);
    arena.free(one);
    arena.allocate(CAPACITY);
    arena.free(two);
    arena.check();
  }

  @Test
  void sizes_outOfRange_areNamed() {
    assertRefused(LockedArena.builder(100), "capacity of 100 bytes: a power of two, at least 4096");
    assertRefused(LockedArena.builder(-1), "capacity of -1 bytes");
    assertRefused(LockedArena.builder(12288), "capacity of 12288 bytes: a power of two");
    assertRefused(
        LockedArena.builder(4096).minimumBlock(8),
        "minimum block of 8 bytes: a power of two, at least 16, at most 4096");
    assertRefused(LockedArena.builder(4096).minimumBlock(8192), "minimum block of 8192 bytes");
    assertRefused(LockedArena.builder(4096).minimumBlock(48), "minimum block of 48 bytes");
    assertRefused(
        LockedArena.builder(1L << 40),
        "arena of 1099511627776 bytes in blocks of 64: too many; a minimum block of 16384 bytes would do");
  }

  private static void assertRefused(LockedArenaBuilder builder, String text) {
    assertThatThrownBy(builder::open)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Test
  void values_acrossSlices_areReadAsWritten() throws Exception {
    ArenaMemory memory = new ArenaMemory(ArenaMapping.take(1 << 14, false), 4096, 12);
    for (int at = 4096 - 8; at <= 4096; at++) {
      memory.putLong(at, 0x1122334455667788L + at);
      assertThat(memory.getLong(at)).as("at %d", at).isEqualTo(0x1122334455667788L + at);
    }
    byte[] bytes = new byte[10_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    memory.write(bytes, 0, bytes.length, 3000);
    byte[] read = new byte[bytes.length];
    memory.read(3000, read, 0, read.length);
    assertThat(read).isEqualTo(bytes);
    memory.putLong((1 << 14) - 8, 5);
    assertThat(memory.getLong((1 << 14) - 8)).isEqualTo(5);
    memory.empty();
  }
}
