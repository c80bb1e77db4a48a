package io.statline.sched.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Damage done by native code, which nobody can stop, and accesses that somebody can. */
class LockedArenaDebugTest {
  private static final int CAPACITY = 1 << 14;

  private LockedArena arena;

  @BeforeEach
  void open() throws Exception {
    arena = LockedArena.builder(CAPACITY).locked(false).debug(true).open();
  }

  @AfterEach
  void close() {
    arena.close();
  }

  private static void writeAnyway(long address) {
    new Pointer(address).setByte(0, (byte) 1);
  }

  @Test
  void undamaged_passes() {
    long block = arena.allocate(100);
    arena.fill(block, 100, (byte) 7);
    arena.check();
    arena.free(block);
    arena.check();
    assertThat(arena.stats().largestFree()).isEqualTo(CAPACITY);
  }

  @Test
  void overrun_ofOneByte_isSeenByCheckAndByFree() {
    long block = arena.allocate(100);
    arena.check();
    writeAnyway(block + 100);
    String text =
        "overrun: something was written behind the 100 bytes allocated at " + ArenaText.hex(block);
    assertThatThrownBy(arena::check).isInstanceOf(IllegalStateException.class).hasMessage(text);
    assertThatThrownBy(() -> arena.free(block)).hasMessage(text);
    assertThat(arena.size(block)).isEqualTo(100);
  }

  @Test
  void writeAfterFree_isSeenByCheckAndByAllocate() {
    long block = arena.allocate(100);
    arena.free(block);
    ArenaStats before = arena.stats();
    writeAnyway(block + 17);
    String text = "write after free: something was written at " + ArenaText.hex(block + 16);
    assertThatThrownBy(arena::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(text)
        .hasMessageEndingWith("in a free block of 16384 bytes at " + ArenaText.hex(block));
    assertThatThrownBy(() -> arena.allocate(100)).hasMessageStartingWith(text);
    assertThat(arena.stats()).isEqualTo(before);
  }

  @Test
  void access_toFreeMemory_isRefused() {
    long block = arena.allocate(100);
    arena.free(block);
    assertThatThrownBy(() -> arena.getLong(block + 8))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(
            "access at 0x%x: in the free block of 16384 bytes at 0x%x"
                + " (freed before, or never allocated)",
            block + 8, block);
    assertThatThrownBy(() -> arena.putByte(block, (byte) 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    arena.check();
  }

  @Test
  void access_thatLeavesItsBlock_isRefused() {
    long block = arena.allocate(100);
    arena.putInt(block + 96, 1);
    assertThatThrownBy(() -> arena.putInt(block + 97, 1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(
            "access of 4 bytes at 0x%x: not within the 100 bytes allocated at 0x%x",
            block + 97, block);
    assertThatThrownBy(() -> arena.fill(block, 101, (byte) 1)).hasMessageContaining("101 bytes");
    arena.check();
  }

  @Test
  void freedMemory_isOverwritten() {
    long block = arena.allocate(8);
    arena.putLong(block, 0);
    arena.free(block);
    assertThat(arena.allocate(8)).isEqualTo(block);
    assertThat(arena.getLong(block)).isEqualTo(0xDBDBDBDB_DBDBDBDBL);
  }

  @Test
  void mark_takesRoom() {
    assertThat(arena.allocate(CAPACITY)).isEqualTo(LockedArena.NONE);
    assertThat(arena.allocate(CAPACITY - 8)).isNotEqualTo(LockedArena.NONE);
  }
}
