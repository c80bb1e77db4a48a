package io.statline.sched;

/**
 * A set of CPUs, of {@value #CPUS} at most; mutable and made to be reused. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class CpuMask {

  /** One more than the highest number a CPU can have here. */
  public static final int CPUS = 1024;

  /** How many words {@link #word} has. */
  public static final int WORDS = CPUS / Long.SIZE;

  private final long[] words = new long[WORDS];

  /** The empty set. */
  public CpuMask() {}

  /** Whether the CPU is in the set; false for a number outside 0…{@value #CPUS}-1. */
  public boolean contains(int cpu) {
    return cpu >= 0 && cpu < CPUS && (words[cpu >> 6] & (1L << cpu)) != 0;
  }

  /** Adds a CPU. */
  public void add(int cpu) {
    words[checked(cpu) >> 6] |= 1L << cpu;
  }

  /** Removes a CPU. */
  public void remove(int cpu) {
    words[checked(cpu) >> 6] &= ~(1L << cpu);
  }

  /** Makes this the CPUs 0…{@code cpus}-1 and no other. */
  public void fill(int cpus) {
    if (cpus < 0 || cpus > CPUS) {
      throw new IllegalArgumentException("a number of CPUs is 0…" + CPUS + ", not " + cpus);
    }
    for (int i = 0; i < WORDS; i++) {
      int bits = Math.max(0, Math.min(Long.SIZE, cpus - i * Long.SIZE));
      words[i] = bits == 0 ? 0 : -1L >>> (Long.SIZE - bits);
    }
  }

  /** Makes this the same set as another. */
  public void copyFrom(CpuMask other) {
    System.arraycopy(other.words, 0, words, 0, WORDS);
  }

  /** The CPUs 64·{@code index}…64·{@code index}+63, the lowest in the lowest bit. */
  public long word(int index) {
    return words[index];
  }

  /** Sets the CPUs 64·{@code index}…64·{@code index}+63, the lowest in the lowest bit. */
  public void word(int index, long bits) {
    words[index] = bits;
  }

  /** How many CPUs are in the set. */
  public int count() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** The lowest CPU of the set from {@code cpu} on, or -1 if there is none. */
  public int next(int cpu) {
    for (int i = Math.max(0, cpu); i < CPUS; i = (i | 63) + 1) {
      long rest = words[i >> 6] >>> i;
      if (rest != 0) {
        return i + Long.numberOfTrailingZeros(rest);
      }
    }
    return -1;
  }

  /** The CPUs, as {@code {0, 2, 3}}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int cpu = next(0); cpu >= 0; cpu = next(cpu + 1)) {
      text.append(text.length() > 1 ? ", " : "").append(cpu);
    }
    return text.append('}').toString();
  }

  private static int checked(int cpu) {
    if (cpu < 0 || cpu >= CPUS) {
      throw new IllegalArgumentException("a CPU's number is 0…" + (CPUS - 1) + ", not " + cpu);
    }
    return cpu;
  }
}
