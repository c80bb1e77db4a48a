package io.acme;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

@Stat
record Deltas(
    @Stat(kind = Kind.COUNTER) long current, @Stat(kind = Kind.COUNTER) int previous, int delta,
    @Stat(kind = Kind.COUNTER) byte b, @Stat(kind = Kind.COUNTER) short s, @Stat(kind = Kind.COUNTER) float f,
    @Stat(kind = Kind.COUNTER) double d, @Stat(kind = Kind.COUNTER) @Unsigned int ui,
    @Stat(kind = Kind.COUNTER) Byte bb, @Stat(kind = Kind.COUNTER) @Unsigned Long ul, @Stat(kind = Kind.COUNTER) Float bf,
    @Stat(kind = Kind.COUNTER) OptionalInt i, @Stat(kind = Kind.COUNTER) OptionalLong l,
    @Stat(kind = Kind.COUNTER) OptionalDouble od, @Stat(kind = Kind.COUNTER) Optional<Short> os,
    @Stat(kind = Kind.COUNTER) float[] floats, @Stat(kind = Kind.COUNTER) Integer[] boxes,
    @Stat(kind = Kind.COUNTER) List<Double> list, @Stat(kind = Kind.COUNTER) Collection<@Unsigned Byte> collection,
    @Stat(kind = Kind.COUNTER) Map<String, Short> map, @Stat(kind = Kind.DELTA) long amount, Set<Long> numbers,
    StatDeltas inner, Optional<StatDeltas> maybe, StatDeltas[] array, List<StatDeltas> inners,
    Collection<StatDeltas> collected, Map<Long, StatDeltas> byNumber, Set<StatDeltas> set) {

  @Stat
  record StatDeltas(@Stat(kind = Kind.GAUGE) int gauge) {}
}
