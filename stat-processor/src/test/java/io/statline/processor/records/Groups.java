package io.statline.processor.records;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** All that can hold counters. */
@Stat
public record Groups(
    @Stat(kind = Kind.COUNTER) OptionalInt maybe,
    @Stat(kind = Kind.COUNTER) Optional<@Unsigned Byte> maybeToo,
    @Stat(kind = Kind.COUNTER) short[] array,
    @Stat(kind = Kind.COUNTER) Integer[] boxes,
    @Stat(kind = Kind.COUNTER) List<Long> list,
    @Stat(kind = Kind.COUNTER) Map<String, Double> map,
    Member one,
    Optional<Member> maybeOne,
    Collection<Member> several,
    Map<Color, Member> byColor,
    Set<Member> set) {

  @Stat
  public record Member(@Stat(kind = Kind.COUNTER) int hits, int size) {}

  /** Everything holds this number once, the map under this key. */
  public static Groups of(int n, String key) {
    Member member = new Member(n, n);
    return new Groups(
        OptionalInt.of(n),
        Optional.of((byte) n),
        new short[] {(short) n},
        new Integer[] {n},
        List.of((long) n),
        Map.of(key, (double) n),
        member,
        Optional.of(member),
        List.of(member),
        Map.of(Color.RED, member),
        Set.of(member));
  }

  /** Everything holds nothing, except for the one member, which cannot. */
  public static Groups none() {
    return new Groups(
        OptionalInt.empty(),
        Optional.empty(),
        new short[0],
        new Integer[0],
        List.of(),
        Map.of(),
        new Member(0, 0),
        Optional.empty(),
        List.of(),
        Map.of(),
        Set.of());
  }
}
