package io.statline.examples.schedstatd;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a version of {@code /proc/schedstat} arranges the numbers of a {@code domain} line: three groups about load
 * balancing (how idle the CPU was), then twelve more.
 *
 * @param groupSize how many numbers a group has
 * @param busyFirst whether the group of the busy CPU comes before that of the idle one
 */
record DomainLayout(int groupSize, boolean busyFirst) {
  /** Up to version 16, one figure of imbalance in each group. */
  private static final int SMALL_GROUP = 8;
  /** Since version 17, four of them. */
  private static final int LARGE_GROUP = 11;
  /** A group ends with: tasks pulled, of them hot ones, no busier queue, no busier group. */
  private static final int PULLED_FROM_END = 4;

  private static final int OTHERS = 12;
  private static final int ACTIVE_MOVES = 2;
  private static final int REMOTE_WAKEUPS = 9;
  private static final Pattern MASK = Pattern.compile("[0-9a-f]+(,[0-9a-f]+)*");

  static DomainLayout of(long version) {
    return new DomainLayout(version < 17 ? SMALL_GROUP : LARGE_GROUP, version > 15);
  }

  /** The domain of {@code line}; empty if it is cut short. */
  Optional<DomainStats> parse(Words line) {
    boolean named = !MASK.matcher(line.get(1)).matches();
    Words numbers = line.from(named ? 3 : 2);
    int others = 3 * groupSize;
    if (!numbers.hasNumbers(0, others + OTHERS - 1)) {
      return Optional.empty();
    }
    return Optional.of(new DomainStats(
        named ? Optional.of(line.get(1)) : Optional.empty(),
        line.get(named ? 2 : 1),
        group(numbers, busyFirst ? 0 : 1),
        group(numbers, busyFirst ? 1 : 0),
        group(numbers, 2),
        numbers.number(others + ACTIVE_MOVES).getAsLong(),
        numbers.number(others + REMOTE_WAKEUPS).getAsLong()));
  }

  private BalanceStats group(Words numbers, int index) {
    int start = index * groupSize;
    return new BalanceStats(
        numbers.number(start).getAsLong(),
        numbers.number(start + 1).getAsLong(),
        numbers.number(start + 2).getAsLong(),
        numbers.number(start + groupSize - PULLED_FROM_END).getAsLong());
  }
}
