package io.statline.sched.memory;

import java.util.Arrays;

/**
 * Which parts of a row of units are taken: blocks of 1, 2, 4, ... units, each at a multiple of its size, that halve and
 * merge. Knows of units and their numbers only. What it keeps lies apart from the memory it is about, so nothing written
 * there can lead it astray. Not thread-safe.
 */
final class BuddyBlocks {
  static final int NONE = -1;

  /** Units at most: beyond, this would take more than half a gibibyte itself. */
  static final int MAX_ORDER = 26;

  private static final byte FREE = 0x20;
  private static final byte USED = 0x40;
  private static final int ORDER = 0x1f;
  private static final int LINK_BITS = 32;

  private final int topOrder;
  // At a block's first unit its state and order; at its others 0.
  private final byte[] states;
  // At a block's first unit: if free, the previous and the next of its order; if used, its size.
  private final long[] words;
  private final int[] heads;
  // One bit for each order that has free blocks.
  private int available;

  BuddyBlocks(int topOrder) {
    this.topOrder = topOrder;
    this.states = new byte[1 << topOrder];
    this.words = new long[1 << topOrder];
    this.heads = new int[topOrder + 1];
    Arrays.fill(heads, NONE);
    push(0, topOrder);
  }

  int units() {
    return states.length;
  }

  /** Where a block of {@code 2^order} units can be taken: its first unit, or {@link #NONE}. */
  int find(int order) {
    int candidates = order > topOrder ? 0 : available & -1 << order;
    return candidates == 0 ? NONE : heads[Integer.numberOfTrailingZeros(candidates)];
  }

  /**
   * Takes a block.
   *
   * @param first where one was found
   * @param size to be remembered
   */
  void take(int first, int order, long size) {
    int larger = order(first);
    unlink(first, larger);
    while (larger > order) {
      larger--;
      push(first + (1 << larger), larger);
    }
    states[first] = (byte) (USED | order);
    words[first] = size;
  }

  /** Gives a used block back, and merges it with its free neighbours. */
  void give(int first) {
    int order = order(first);
    int merged = first;
    states[merged] = 0;
    while (order < topOrder && states[merged ^ 1 << order] == (FREE | order)) {
      int buddy = merged ^ 1 << order;
      unlink(buddy, order);
      merged &= buddy;
      order++;
    }
    push(merged, order);
  }

  /** The first unit of the block that a unit belongs to, free or used. */
  int holder(int unit) {
    int first = unit;
    for (int order = 0; states[first] == 0; order++) {
      first &= -1 << order; // the first start that is one: in between lie none of others
    }
    return first;
  }

  /** Whether a used block begins there. */
  boolean isUsed(int unit) {
    return (states[unit] & USED) != 0;
  }

  /** Of the block that begins there. */
  int order(int first) {
    return states[first] & ORDER;
  }

  /** What was remembered of a used block. */
  long size(int first) {
    return words[first];
  }

  /** The order of the largest free block, or {@link #NONE}. */
  int largestFree() {
    return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(available);
  }

  private void push(int first, int order) {
    int next = heads[order];
    states[first] = (byte) (FREE | order);
    link(first, NONE, next);
    if (next != NONE) {
      link(next, first, next(next));
    }
    heads[order] = first;
    available |= 1 << order;
  }

  private void unlink(int first, int order) {
    int previous = previous(first);
    int next = next(first);
    states[first] = 0;
    if (next != NONE) {
      link(next, previous, next(next));
    }
    if (previous != NONE) {
      link(previous, previous(previous), next);
      return;
    }
    heads[order] = next;
    if (next == NONE) {
      available &= ~(1 << order);
    }
  }

  private void link(int first, int previous, int next) {
    words[first] = (long) previous << LINK_BITS | Integer.toUnsignedLong(next);
  }

  private int previous(int first) {
    return (int) (words[first] >> LINK_BITS);
  }

  private int next(int first) {
    return (int) words[first];
  }
}
