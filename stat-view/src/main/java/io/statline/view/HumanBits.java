package io.statline.view;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Sets of bits for people: {@code 0-3}, {@code 8}. */
final class HumanBits {
  /** In place of no bits at all. */
  static final String NONE = "none";

  private static final int WORD = 64;
  private static final int MOST_WORDS = 1024;

  private HumanBits() {}

  static boolean isWord(BigInteger value) {
    return value.bitLength() <= WORD;
  }

  /** The set bits of words of 64 bits, the lowest first, as ranges; words beyond 65536 bits are left out. */
  static List<String> ranges(List<BigInteger> words) {
    BitSet bits = new BitSet();
    for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
      BigInteger word = words.get(i);
      for (int bit = 0; bit < WORD; bit++) {
        if (word.testBit(bit)) { // of negative numbers too: their two's complement
          bits.set(i * WORD + bit);
        }
      }
    }
    return ranges(bits);
  }

  private static List<String> ranges(BitSet bits) {
    List<String> ranges = new ArrayList<>();
    int from = bits.nextSetBit(0);
    while (from >= 0) {
      int to = bits.nextClearBit(from) - 1;
      ranges.add(from == to ? Integer.toString(from) : from + "-" + to);
      from = bits.nextSetBit(to + 1);
    }
    return ranges;
  }
}
