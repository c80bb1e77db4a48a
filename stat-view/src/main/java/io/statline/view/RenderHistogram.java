package io.statline.view;

import io.statline.Kind;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatQuantile;
import io.statline.protocol.StatUnit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** One histogram as a row of bars, with how many values there are and where they lie. */
final class RenderHistogram {
  /** The quantiles that are shown. */
  static final List<Integer> PERCENTS = List.of(50, 90, 99);

  private static final int MOST_BARS = 32;
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private final RenderContext context;
  private final StatField field;
  private final long[] counts;

  private RenderHistogram(RenderContext context, StatField field, long[] counts) {
    this.context = context;
    this.field = field;
    this.counts = counts;
  }

  /** Whether the value can be shown as one. */
  static boolean isOne(StatField field, StatValue value) {
    return isSaid(field)
        && value instanceof StatValue.Items items
        && !items.values().isEmpty()
        && items.values().stream().allMatch(StatValue.Whole.class::isInstance);
  }

  /** Whether the field is one. */
  static boolean isSaid(StatField field) {
    return field.data() instanceof StatData.Array
        && (field.kind() == Kind.HISTOGRAM || field.buckets().isPresent());
  }

  /** Of a value that {@link #isOne is one}. */
  static RenderHistogram of(RenderContext context, StatField field, StatValue value) {
    long[] counts = ((StatValue.Items) value)
        .values().stream()
            .map(item -> ((StatValue.Whole) item).value())
            .mapToLong(count -> count.max(BigInteger.ZERO).min(MOST).longValue())
            .toArray();
    return new RenderHistogram(context, field, counts);
  }

  /** Bars, number of values, quantiles. */
  List<String> parts() {
    List<String> parts = new ArrayList<>(List.of(bars(), total() + " values"));
    for (int percent : PERCENTS) {
      String quantile = quantile(percent);
      if (!quantile.isEmpty()) {
        parts.add("p" + percent + " " + quantile);
      }
    }
    return parts;
  }

  /** A bar for each bucket; for several together if there are many. */
  String bars() {
    int together = (counts.length + MOST_BARS - 1) / MOST_BARS;
    double[] sums = new double[(counts.length + together - 1) / together];
    double highest = 0;
    for (int i = 0; i < counts.length; i++) {
      sums[i / together] += counts[i];
      highest = Math.max(highest, sums[i / together]);
    }
    StringBuilder bars = new StringBuilder();
    for (double sum : sums) {
      bars.append(context.symbols().bar(highest == 0 ? 0 : sum / highest));
    }
    return bars.toString();
  }

  String total() {
    BigDecimal total = BigDecimal.ZERO;
    for (long count : counts) {
      total = total.add(BigDecimal.valueOf(count));
    }
    return HumanScale.count(total, "", -1);
  }

  /** The estimate and, as it is one, the bounds that the true quantile is certain to be within; or empty. */
  String quantile(int percent) {
    return field
        .buckets()
        .flatMap(buckets -> buckets.quantile(counts, percent / 100.0))
        .map(quantile -> context.symbols().unit(text(quantile)))
        .orElse("");
  }

  private String text(StatQuantile quantile) {
    if (Double.isInfinite(quantile.high())) {
      return Double.isInfinite(quantile.low())
          ? context.symbols().missing()
          : "> " + amount(quantile.low());
    }
    String high = amount(quantile.high());
    if (Double.isInfinite(quantile.low())) {
      return "up to " + high;
    }
    String low = withoutUnitOf(amount(quantile.low()), high);
    return amount(quantile.estimate()) + " (" + low + " to " + high + ")";
  }

  private static String withoutUnitOf(String low, String high) {
    int unit = high.indexOf(' ');
    boolean same = unit > 0 && low.endsWith(high.substring(unit));
    return same ? low.substring(0, low.length() - (high.length() - unit)) : low;
  }

  private String amount(double value) {
    if (!Double.isFinite(value)) {
      return context.symbols().missing();
    }
    StatUnit unit = field.unit().orElse(new StatUnit("", BigDecimal.ONE));
    return new HumanAmount(unit.base(), false, field.display().precision())
        .text(unit.toBase(BigDecimal.valueOf(value)));
  }
}
