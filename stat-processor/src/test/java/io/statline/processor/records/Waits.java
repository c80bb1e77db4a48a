package io.statline.processor.records;

import io.statline.Buckets;
import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import io.statline.protocol.StatBuckets;
import io.statline.protocol.StatHistogram;
import java.util.List;

/** Everything that can be a histogram. */
@Stat
public record Waits(
    @Buckets(first = 0.5) @Stat(unit = Unit.MICROSECONDS) StatHistogram histogram,
    @Buckets(first = 10, width = 2.5) long[] longs,
    @Buckets(bounds = {1, 2.5, 1e6}) @Unsigned byte[] bytes,
    @Buckets Short[] boxes,
    @Buckets List<Integer> list,
    @Buckets @Stat(kind = Kind.DELTA) int[] recent) {

  /** All of them with these counts. */
  public static Waits of(int... counts) {
    int n = counts.length;
    long[] longs = new long[n];
    byte[] bytes = new byte[n];
    Short[] boxes = new Short[n];
    Integer[] list = new Integer[n];
    for (int i = 0; i < n; i++) {
      longs[i] = counts[i];
      bytes[i] = (byte) counts[i];
      boxes[i] = (short) counts[i];
      list[i] = counts[i];
    }
    StatHistogram histogram = StatHistogram.of(StatBuckets.log2(0.5), longs);
    return new Waits(histogram, longs, bytes, boxes, List.of(list), counts);
  }
}
