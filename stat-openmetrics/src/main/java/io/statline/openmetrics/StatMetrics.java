package io.statline.openmetrics;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;
import java.util.List;

/**
 * The translation of a type's values into metric families. What the families are called and which labels they have is
 * settled by the metadata alone, so it is the same for all values. Immutable.
 *
 * @since 0.1.0
 */
public final class StatMetrics {
  private final RecordPlan plan;
  private final List<String> labels;
  private final int maxSeries;
  private final List<String> leftOut;

  private StatMetrics(RecordPlan plan, MetricOptions options, List<String> leftOut) {
    this.plan = plan;
    this.labels = options.labels().values().stream().map(CleanText::value).toList();
    this.maxSeries = options.maxSeries();
    this.leftOut = leftOut;
  }

  /**
   * The translation of values of a type. Whatever the metadata is, what cannot be exported is left out of each result,
   * and said there.
   *
   * @param schema the types that it holds
   */
  public static StatMetrics of(StatSchema schema, StatMeta type, MetricOptions options) {
    LeftOut leftOut = new LeftOut();
    RecordPlan plan = Planner.plan(schema, type, options, leftOut);
    return new StatMetrics(plan, options, leftOut.sentences());
  }

  /** A value as families. Never throws, whatever the value: what cannot be exported is left out, and said. */
  public MetricTranslation translate(StatValue value) {
    Translation translation = new Translation(maxSeries, leftOut);
    translation.add(plan, value, labels);
    return translation.result();
  }

  /**
   * Several translations as one: those of several daemons, or of several targets of one. Families of one name become
   * one if they are of one type and unit; else the later ones are left out, and said, as are series whose labels are
   * there already.
   */
  public static MetricTranslation merge(List<MetricTranslation> translations) {
    MetricMerge merge = new MetricMerge();
    translations.forEach(merge::add);
    return merge.result();
  }
}
