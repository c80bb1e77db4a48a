package io.statline.server;

import io.statline.Stat;
import io.statline.Unsigned;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The ends of every range. */
@Stat(name = "Extremes", desc = "the ends of every range")
record RequestExtremes(
    @Unsigned long most,
    long least,
    @Unsigned long[] words,
    List<Long> deltas,
    Map<@Unsigned Long, Double> byWord,
    Map<Long, Long> byDelta,
    double nothing,
    float tenth) {

  static RequestExtremes value() {
    return new RequestExtremes(
        -1L,
        Long.MIN_VALUE,
        new long[] {0, -1L, Long.MIN_VALUE},
        List.of(Long.MIN_VALUE, Long.MAX_VALUE),
        Map.of(-1L, Double.POSITIVE_INFINITY),
        Map.of(Long.MIN_VALUE, Long.MAX_VALUE),
        Double.NaN,
        0.1f);
  }

  /** The value as it is read back: what is no number is NaN. */
  boolean isReadBack(RequestExtremes read) {
    return most == read.most
        && least == read.least
        && Arrays.equals(words, read.words)
        && deltas.equals(read.deltas)
        && read.byWord.keySet().equals(byWord.keySet())
        && read.byWord.get(-1L).isNaN()
        && byDelta.equals(read.byDelta)
        && Double.isNaN(read.nothing)
        && tenth == read.tenth;
  }
}
