package io.statline.view;

import io.statline.Kind;
import io.statline.protocol.StatField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The figure that the rows of a table are put in order by. */
final class RenderSort {
  private final List<String> names;
  private final Optional<CounterMath> counter;

  /**
   * A figure of the rows' records.
   *
   * @param names the members on the way to it
   * @param field the metadata, empty if there is none
   */
  RenderSort(List<String> names, Optional<StatField> field) {
    this.names = List.copyOf(names);
    this.counter = field.filter(RenderSort::isCounted).flatMap(CounterMath::of);
  }

  private static boolean isCounted(StatField field) {
    return field.kind() == Kind.COUNTER || field.kind() == Kind.DELTA;
  }

  boolean is(RenderColumn column) {
    return column.names().equals(names);
  }

  RenderRank rank(RenderRow row) {
    return row.value(names).map(this::rank).orElseGet(RenderRank::missing);
  }

  /** What was counted may have its sign bit set. */
  private RenderRank rank(StatValue value) {
    Optional<BigDecimal> counted =
        counter.filter(math -> math.fits(value)).flatMap(math -> math.amount(value));
    return counted.isPresent() ? RenderRank.ofNumber(counted) : RenderRank.of(value);
  }
}
