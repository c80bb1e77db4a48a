package io.acme;

import io.statline.Stat;
import io.statline.Unsigned;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

@Stat
public record Holders(
    List<String> list, Set<@Unsigned Short> set, Collection<Item> collection, List<TimeUnit> units,
    String[] strings, Integer[] boxed, @Unsigned Long[] unsignedBoxed, TimeUnit[] unitArray, Item[] items,
    byte[] bytes, short[] shorts, int[] ints, @Unsigned long[] longs, float[] floats, double[] doubles,
    boolean[] booleans,
    Map<String, Boolean> byString, Map<TimeUnit, TimeUnit> byUnit, Map<@Unsigned Byte, @Unsigned Integer> byByte,
    Map<Long, Item> byLong,
    @Unsigned int... rest) {

  @Stat(name = "Thing")
  public record Item(int id) {}
}
