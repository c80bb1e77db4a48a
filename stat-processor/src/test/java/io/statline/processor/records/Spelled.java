package io.statline.processor.records;

import io.statline.Stat;
import io.statline.Unsigned;
import java.util.List;

/** Its accessor is written out, without {@code @Unsigned}. */
@Stat
public record Spelled(@Unsigned long bits, List<@Unsigned Integer> words) {
  @Override
  public long bits() {
    return bits;
  }

  @Override
  public List<Integer> words() {
    return words;
  }
}
