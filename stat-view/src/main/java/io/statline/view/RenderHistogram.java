package io.statline.view;

import io.statline.protocol.StatBuckets;
import io.statline.protocol.StatField;
import io.statline.protocol.StatQuantile;
import io.statline.protocol.StatUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One histogram as a row of bars, with how many values there are and where they lie. */
final class RenderHistogram {
  /** The quantiles that are shown. */
  static final List<Integer> PERCENTS = List.of(50, 90, 99);

  private static final int MOST_BARS = 32;

  private final RenderContext context;
  private final Optional<StatBuckets> buckets;
  private final StatUnit unit;
  private final HumanAmount human;
  private final long[] counts;

  private RenderHistogram(RenderContext context, StatField field, long[] counts) {
    this.context = context;
    this.buckets = context.work().histogram(field).buckets();
    this.unit = field.unit().orElse(new StatUnit("", BigDecimal.ONE));
    this.human =
        new HumanAmount(context.clip(unit.base()), false, field.display().precision());
    this.counts = counts;
  }

  /** Of a value that {@link HistogramField#isOne is one}. */
  static RenderHistogram of(RenderContext context, StatField field, StatValue value) {
    return new RenderHistogram(
        context, field, context.work().histogram(field).counts(value).orElse(new long[0]));
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
    return buckets
        .flatMap(scheme -> scheme.quantile(counts, percent / 100.0))
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
    return human.text(unit.toBase(BigDecimal.valueOf(value)));
  }
}
