package io.statline.openmetrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;
import io.statline.protocol.StatField;
import io.statline.protocol.StatUnit;
import io.statline.view.HistogramView;
import io.statline.view.StatValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Arrays of counts → histograms. What the values sum up to is not known, and not said. */
final class HistogramMaker implements PointMaker {
  private final Function<StatValue, Optional<HistogramView>> reader;
  private final Optional<StatUnit> unit;

  HistogramMaker(StatField field) {
    reader = HistogramView.reader(field);
    unit = field.unit();
  }

  @Override
  public Point make(StatValue value, Labels labels) {
    Optional<HistogramView> view = reader.apply(value);
    if (view.isEmpty() || view.get().counts().length == 0) {
      return Point.none("it is no histogram");
    }
    return view.get().total() == Long.MAX_VALUE
        ? Point.none("it counted more than 63 bits hold")
        : point(view.get(), labels);
  }

  private Point point(HistogramView view, Labels labels) {
    double[] bounds = bounds(view);
    ClassicHistogramBuckets classic = classic(bounds, view.counts());
    HistogramDataPointSnapshot.Builder point =
        HistogramDataPointSnapshot.builder().classicHistogramBuckets(classic).labels(labels);
    if (isBinary(bounds)) {
      addNative(point, bounds, view.counts());
    }
    return Point.of(point.build(), classic.size() + 1);
  }

  private double[] bounds(HistogramView view) {
    double[] bounds = view.buckets().upperBounds(view.counts().length);
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = inBaseUnits(bounds[i]);
    }
    return bounds;
  }

  /** An author who wrote 0.1 meant it, and not the double. */
  private double inBaseUnits(double bound) {
    if (Double.isInfinite(bound) || unit.isEmpty()) {
      return bound;
    }
    BigDecimal meant =
        bound == Math.rint(bound) ? new BigDecimal(bound) : BigDecimal.valueOf(bound);
    return unit.get().toBase(meant).doubleValue() + 0.0;
  }

  /** Buckets whose bounds become the same double are one. */
  private static ClassicHistogramBuckets classic(double[] bounds, long[] counts) {
    ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
    long count = 0;
    for (int i = 0; i < bounds.length; i++) {
      count += counts[i];
      if (i == bounds.length - 1 || bounds[i] != bounds[i + 1]) {
        buckets.bucket(bounds[i], count);
        count = 0;
      }
    }
    return buckets.build();
  }

  /** Whether all bounds but the last are powers of two, each the next one: those of native histograms of schema 0. */
  private static boolean isBinary(double[] bounds) {
    if (bounds.length < 2 || !isPowerOfTwo(bounds[0])) {
      return false;
    }
    for (int i = 1; i < bounds.length - 1; i++) {
      if (bounds[i] != 2 * bounds[i - 1] || Double.isInfinite(bounds[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPowerOfTwo(double bound) {
    return bound >= Double.MIN_NORMAL
        && Double.isFinite(bound)
        && bound == Math.scalb(1.0, Math.getExponent(bound));
  }

  /** Native histograms have no open bucket: what is beyond the last bound is said to be up to twice that. */
  private static void addNative(
      HistogramDataPointSnapshot.Builder point, double[] bounds, long[] counts) {
    NativeHistogramBuckets.Builder buckets = NativeHistogramBuckets.builder();
    int first = Math.getExponent(bounds[0]);
    for (int i = 1; i < counts.length; i++) {
      buckets.bucket(first + i, counts[i]);
    }
    point
        .nativeSchema(0)
        .nativeZeroThreshold(bounds[0])
        .nativeZeroCount(counts[0])
        .nativeBucketsForPositiveValues(buckets.build());
  }
}
