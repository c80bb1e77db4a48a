package io.statline.cli;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.resources.Resource;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.State;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * One daemon's families as OpenTelemetry's data: counters are monotonic cumulative sums, histograms have explicit bounds,
 * facts and states, which OpenTelemetry has not, are gauges of 0 and 1.
 *
 * @param resource the daemon
 * @param startNanos when its counters began, nanoseconds since the Unix epoch; 0 if nobody knows
 * @param nowNanos when it was read
 */
record OtlpFamilies(Resource resource, long startNanos, long nowNanos) {

  List<MetricData> of(MetricSnapshots families) {
    List<MetricData> all = new ArrayList<>();
    for (MetricSnapshot family : families) {
      if (family instanceof CounterSnapshot counter) {
        all.add(metric(family, "", MetricDataType.DOUBLE_SUM, sums(counter)));
      } else if (family instanceof GaugeSnapshot gauge) {
        all.add(metric(family, "", MetricDataType.DOUBLE_GAUGE, gauges(gauge)));
      } else if (family instanceof HistogramSnapshot histogram) {
        all.add(metric(family, "", MetricDataType.HISTOGRAM, histograms(histogram)));
      } else if (family instanceof InfoSnapshot info) {
        all.add(metric(family, "_info", MetricDataType.DOUBLE_GAUGE, ones(info)));
      } else if (family instanceof StateSetSnapshot states) {
        all.add(metric(family, "", MetricDataType.DOUBLE_GAUGE, states(states)));
      }
    }
    return all;
  }

  private MetricData metric(MetricSnapshot family, String end, MetricDataType type, Data<?> data) {
    String help = family.getMetadata().getHelp();
    return new OtlpMetric(
        resource,
        family.getMetadata().getPrometheusName() + end,
        help == null ? "" : help,
        OtlpUnit.of(family.getMetadata().getUnit()),
        type,
        data);
  }

  private Data<?> sums(CounterSnapshot counter) {
    return SumData.createDoubleSumData(
        true,
        AggregationTemporality.CUMULATIVE,
        counter.getDataPoints().stream()
            .map(point -> point(attributes(point.getLabels()), point.getValue()))
            .toList());
  }

  private Data<?> gauges(GaugeSnapshot gauge) {
    return GaugeData.createDoubleGaugeData(gauge.getDataPoints().stream()
        .map(point -> point(attributes(point.getLabels()), point.getValue()))
        .toList());
  }

  private Data<?> ones(InfoSnapshot info) {
    return GaugeData.createDoubleGaugeData(info.getDataPoints().stream()
        .map(point -> point(attributes(point.getLabels()), 1))
        .toList());
  }

  private Data<?> states(StateSetSnapshot states) {
    String name = states.getMetadata().getPrometheusName();
    List<DoublePointData> points = new ArrayList<>();
    for (StateSetDataPointSnapshot set : states.getDataPoints()) {
      for (State state : set) {
        Attributes attributes =
            attributes(set.getLabels()).toBuilder().put(name, state.getName()).build();
        points.add(point(attributes, state.isTrue() ? 1 : 0));
      }
    }
    return GaugeData.createDoubleGaugeData(points);
  }

  private DoublePointData point(Attributes attributes, double value) {
    return DoublePointData.create(startNanos, nowNanos, attributes, value, List.of());
  }

  private Data<?> histograms(HistogramSnapshot histogram) {
    return HistogramData.create(
        AggregationTemporality.CUMULATIVE,
        histogram.getDataPoints().stream().map(this::histogram).toList());
  }

  /** The sum is NaN, as the daemon counts buckets only: the SDK always sends one, and 0 would be a lie. */
  private HistogramPointData histogram(HistogramDataPointSnapshot point) {
    ClassicHistogramBuckets buckets = point.getClassicBuckets();
    List<Double> bounds = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
      counts.add(buckets.getCount(i));
      if (buckets.getUpperBound(i) != Double.POSITIVE_INFINITY) {
        bounds.add(buckets.getUpperBound(i));
      }
    }
    return HistogramPointData.create(
        startNanos,
        nowNanos,
        attributes(point.getLabels()),
        Double.NaN,
        false,
        0,
        false,
        0,
        bounds,
        counts);
  }

  private static Attributes attributes(Labels labels) {
    AttributesBuilder attributes = Attributes.builder();
    labels.forEach(label -> attributes.put(label.getName(), label.getValue()));
    return attributes.build();
  }
}
