package io.statline.processor.records;

import io.statline.Stat;
import io.statline.Unsigned;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Stat
public record Holders(
    List<String> list,
    Set<@Unsigned Short> set,
    Collection<Item> collection,
    Map<String, Boolean> byString,
    Map<Color, Color> byColor,
    Map<@Unsigned Byte, @Unsigned Integer> byByte,
    Map<Long, Item> byLong) {

  @Stat(name = "Thing")
  public record Item(int id, List<Deep> deep) {}

  @Stat
  public record Deep(Map<String, Leaf> leaves) {}

  @Stat
  public record Leaf(double x) {}
}
