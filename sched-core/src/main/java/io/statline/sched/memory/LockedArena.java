package io.statline.sched.memory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Memory outside the heap for a scheduler's state: taken from the kernel at once, present, locked, and given out in blocks
 * whose sizes are powers of two.
 *
 * <pre>{@code
 * try (LockedArena arena = LockedArena.builder(16 << 20).open()) {
 *   long task = arena.allocate(48);
 *   if (task == LockedArena.NONE) {
 *     // full: as ordinary as a full queue
 *   }
 *   arena.putLong(task + 8, runtime);
 *   arena.free(task);
 * }
 * }</pre>
 *
 * <p>Addresses are the machine's, fit for native code. Every access is checked: what is not in the arena throws an
 * {@code IndexOutOfBoundsException}, in debug mode also what is not within one block in use. Freeing what is no block in
 * use does no damage, but throws. What a new block contains is not defined.
 *
 * <p>No method makes garbage, but for {@link #stats} and those that throw. Safe for several threads: allocating and
 * freeing takes well under a microsecond under a lock (in debug mode longer, by the size of the block); accesses take
 * none, and order is the callers' affair as with plain fields. After {@link #close}, everything throws an
 * {@code IllegalStateException}; an access that another thread is in the middle of reads zeros or writes to nowhere.
 *
 * <p>An arena alone does not keep a scheduler from faulting, as code, stacks and heap fault too: {@link MemoryGuard}
 * does.
 *
 * @since 0.1.0
 */
public final class LockedArena implements AutoCloseable {

  /** In place of an address: there is no room. */
  public static final long NONE = 0;

  private final ArenaBlocks blocks;
  private final long base;
  private final long capacity;
  private final boolean locked;
  private volatile @Nullable ArenaMemory memory;

  LockedArena(ArenaMemory memory, ArenaBlocks blocks, long capacity, boolean locked) {
    this.memory = memory;
    this.blocks = blocks;
    this.base = memory.base();
    this.capacity = capacity;
    this.locked = locked;
  }

  /** An arena to be configured, of so many bytes: a power of two, at least a page. */
  public static LockedArenaBuilder builder(long capacity) {
    return new LockedArenaBuilder(capacity);
  }

  /** In bytes. */
  public long capacity() {
    return capacity;
  }

  /**
   * Takes a block. Its size is the next power of two; in debug mode, of eight bytes more than asked for. It begins at a
   * multiple of its size, or of the page's where that is smaller.
   *
   * @param bytes from 1
   * @return its address, or {@link #NONE} if there is no room
   * @throws IllegalStateException if the free memory has been written to, which debug mode sees
   */
  public long allocate(long bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException("a block of " + bytes + " bytes: at least 1");
    }
    return blocks.allocate(bytes);
  }

  /**
   * Gives a block back.
   *
   * @throws IllegalArgumentException if no block in use begins there; nothing is changed
   * @throws IllegalStateException if something was written behind it, which debug mode sees; it stays in use
   */
  public void free(long address) {
    blocks.free(address);
  }

  /**
   * How many bytes were asked for.
   *
   * @throws IllegalArgumentException if no block in use begins there
   */
  public long size(long address) {
    return blocks.size(address);
  }

  /**
   * Looks at all blocks for damage, which only debug mode can see. Others wait meanwhile.
   *
   * @throws IllegalStateException if something was written behind a block, or into free memory
   */
  public void check() {
    blocks.check();
  }

  /** The figures of now. */
  public ArenaStats stats() {
    return blocks.stats(locked);
  }

  /** One byte. */
  public byte getByte(long address) {
    return open().getByte(inside(address, Byte.BYTES));
  }

  /** One byte. */
  public void putByte(long address, byte value) {
    open().putByte(inside(address, Byte.BYTES), value);
  }

  /** Four bytes in the machine's order, at any address. */
  public int getInt(long address) {
    return open().getInt(inside(address, Integer.BYTES));
  }

  /** Four bytes in the machine's order, at any address. */
  public void putInt(long address, int value) {
    open().putInt(inside(address, Integer.BYTES), value);
  }

  /** Eight bytes in the machine's order, at any address. */
  public long getLong(long address) {
    return open().getLong(inside(address, Long.BYTES));
  }

  /** Eight bytes in the machine's order, at any address. */
  public void putLong(long address, long value) {
    open().putLong(inside(address, Long.BYTES), value);
  }

  /** Eight bytes, read before all that follows: at a multiple of eight. */
  public long getLongAcquire(long address) {
    return open().getLongAcquire(inside(address, Long.BYTES));
  }

  /** Eight bytes, written after all that went before: at a multiple of eight. */
  public void putLongRelease(long address, long value) {
    open().putLongRelease(inside(address, Long.BYTES), value);
  }

  /** Sets so many bytes to one value. */
  public void fill(long address, long bytes, byte value) {
    open().fill(inside(address, bytes), bytes, value);
  }

  /** Copies within the arena; the two may overlap. */
  public void copy(long from, long to, long bytes) {
    open().copy(inside(from, bytes), inside(to, bytes), bytes);
  }

  /** Copies out of the arena. */
  public void read(long address, byte[] target, int index, int length) {
    Objects.checkFromIndexSize(index, length, target.length);
    open().read(inside(address, length), target, index, length);
  }

  /** Copies into the arena. */
  public void write(byte[] source, int index, int length, long address) {
    Objects.checkFromIndexSize(index, length, source.length);
    open().write(source, index, length, inside(address, length));
  }

  private ArenaMemory open() {
    ArenaMemory now = memory;
    if (now == null) {
      throw new IllegalStateException(ArenaText.CLOSED);
    }
    return now;
  }

  /** The offset of an address that so many bytes may be used at. */
  private long inside(long address, long bytes) {
    long offset = address - base;
    if (offset < 0 || offset >= capacity || bytes < 0 || bytes > capacity - offset) {
      throw new IndexOutOfBoundsException(
          ArenaText.foreign("access of " + bytes + " bytes", address, base, capacity));
    }
    blocks.checkAccess(offset, bytes);
    return offset;
  }

  /**
   * Gives the memory back. The addresses stay taken until the garbage collector has seen that no thread is on its way
   * to them. A second call does nothing.
   */
  @Override
  public synchronized void close() {
    ArenaMemory last = memory;
    if (last != null) {
      blocks.close();
      memory = null;
      last.empty();
    }
  }
}
