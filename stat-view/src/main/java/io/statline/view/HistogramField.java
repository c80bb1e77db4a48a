package io.statline.view;

import io.statline.Kind;
import io.statline.protocol.StatBuckets;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A field whose values may be histograms; what its attributes say is read once, not for each value. */
final class HistogramField {
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final boolean said;
  private final Optional<StatBuckets> buckets;
  private final Optional<CounterMath> math;

  HistogramField(StatField field) {
    this.buckets = field.buckets();
    this.math = CounterMath.of(field);
    this.said = field.data() instanceof StatData.Array
        && (field.kind() == Kind.HISTOGRAM || buckets.isPresent());
  }

  /** Whether the metadata says that it is one. */
  boolean isSaid() {
    return said;
  }

  /** Whether the value is one, of a known scheme or not. */
  boolean isOne(StatValue value) {
    return said && counts(value).filter(counts -> counts.length > 0).isPresent();
  }

  /** The scheme, if it is known. */
  Optional<StatBuckets> buckets() {
    return buckets;
  }

  /**
   * How many values each bucket has counted, as {@link HistogramView#of} says it; empty if the value is no array of
   * numbers.
   */
  Optional<long[]> counts(StatValue value) {
    if (!(value instanceof StatValue.Items items) || math.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> amounts = amounts(math.get(), items);
    return Optional.of(amounts)
        .filter(all -> all.size() == items.values().size())
        .map(HistogramField::counts);
  }

  /** Without those that are no numbers. */
  private static List<BigDecimal> amounts(CounterMath math, StatValue.Items items) {
    return items.values().stream()
        .filter(math::fits)
        .flatMap(count -> math.amount(count).stream())
        .toList();
  }

  private static long[] counts(List<BigDecimal> amounts) {
    return amounts.stream()
        .mapToLong(amount -> amount.max(BigDecimal.ZERO).min(MOST).longValue())
        .toArray();
  }
}
