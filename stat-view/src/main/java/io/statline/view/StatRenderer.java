package io.statline.view;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values as text for people, from metadata alone. Immutable; the text depends on nothing but what it is given: not on
 * locale, time zone or clock.
 *
 * <p>Figures of a record are lines; arrays and dicts of records are tables with a row for each. Those that a row's
 * record holds in turn are one table for all rows, with the keys of both. What is zero or absent is only named, unless
 * {@link RenderOptions#all() all} is asked for. {@link io.statline.Display} is obeyed.
 *
 * <ul>
 *   <li>Numbers have three significant digits and all digits of their whole part, or as many as {@code @Display} says
 *       after the point. What is exact shows no zeros behind: {@code 20 ms}; what was rounded does: {@code 20.0 ms}.
 *   <li>Seconds: {@code 1.2 ms}, {@code 3 h 12 min}. Bytes: {@code 3.4 MiB}. Ratios: {@code 12.3 %}. Hertz, joules,
 *       watts and so on with the prefixes of SI: {@code 3.4 GHz}. Counted things: {@code 123,456 tasks}, from a million
 *       on {@code 1.23 M tasks}; in tables their name is in the column's heading. Whole numbers without a unit, which
 *       may be anything, show all their digits.
 *   <li>Counters are totals, or, with a previous sample, rates per second: {@code 1,234 tasks/s}. Time per second is a
 *       share, {@code 37.5 %} of one CPU, say; energy per second is power, {@code 12.3 W}. So are fields of kind
 *       {@code rate}. Counters in sets, whose members cannot be told apart, stay totals.
 *   <li>Points in time are in UTC, {@code 2026-11-23 07:05:01Z}, with their distance from when the daemon took the
 *       sample, if it says; 0 is {@code never}.
 *   <li>Booleans are {@code yes} and {@code no}; numbers of fields that name their values show the name; sets of bits
 *       are ranges: {@code 0-3,8}. An element of an array of them is taken for 64 bits, the lowest first.
 *   <li>Histograms are a bar for each bucket, the number of values, and estimated quantiles with the bounds that the
 *       true ones are within: {@code p99 96.1 µs (64 to 128 µs)}.
 *   <li>What is missing, NaN included, is a dash. What does not fit its metadata is text like JSON.
 * </ul>
 *
 * <p>Tables may be sorted and filtered: {@link RenderTables}. With a {@link StatHistory} there are sparklines.
 *
 * <p>Rendering never throws, whatever a server sends. What could command a terminal becomes a space. No line has more
 * code points than asked for, which in scripts of double width take more room. However much a server sends, there are
 * at most some twenty thousand lines, of some four hundred thousand figures; names are cut after 60 code points.
 *
 * @since 0.1.0
 */
public final class StatRenderer {
  private final StatSchema schema;
  private final StatMeta type;
  private final RenderOptions options;
  private final StatHistory history;

  private StatRenderer(
      StatSchema schema, StatMeta type, RenderOptions options, StatHistory history) {
    this.schema = schema;
    this.type = type;
    this.options = options;
    this.history = history;
  }

  /**
   * A renderer of values of a type.
   *
   * @param schema the types that it holds
   */
  public static StatRenderer of(StatSchema schema, StatMeta type, RenderOptions options) {
    return new StatRenderer(schema, type, options, StatHistory.NONE);
  }

  /**
   * The same with sparklines: bars of the last samples behind the figures of the record itself, and, in tables, of the
   * column that they are {@link RenderTables sorted} by. Rates are from zero to the highest one seen, other figures from
   * the lowest.
   *
   * @param samples up to the one that is rendered
   */
  public StatRenderer withHistory(StatHistory samples) {
    return new StatRenderer(schema, type, options, samples);
  }

  /** A sample; counters are totals. The text ends with a line break. */
  public String render(StatSample<StatValue> current) {
    return text(RenderHeader.of(current), current, current.value(), Optional.empty());
  }

  /**
   * What happened between two samples; counters are rates. The first line says over which time, and if that is the
   * reader's because the server sends none. The text ends with a line break.
   */
  public String render(StatSample<StatValue> current, StatSample<StatValue> previous) {
    StatInterval interval = StatInterval.between(current, previous);
    List<String> header = RenderHeader.of(current);
    header.add(RenderHeader.interval(interval, current.isRestartedSince(previous)));
    if (interval.elapsed().isZero()) {
      return text(header, current, current.value(), Optional.empty());
    }
    StatValue delta = ValueDelta.delta(schema, type, current, previous);
    BigDecimal seconds = RenderHeader.seconds(interval.elapsed().toNanos());
    return text(header, current, delta, Optional.of(seconds));
  }

  private String text(
      List<String> header,
      StatSample<StatValue> sample,
      StatValue value,
      Optional<BigDecimal> seconds) {
    RenderOutput out = new RenderOutput(options);
    List<String> first = new ArrayList<>(header);
    if (!type.display().label().isBlank()) {
      first.add(0, type.display().label());
    }
    if (!first.isEmpty()) {
      out.line(options.symbols().unit(String.join("  ", first)));
    }
    RenderSheet sheet = sheet(sample, value, seconds);
    RenderLines.print(sheet, out);
    if (sheet.context().work().isSpent()) {
      out.end();
    }
    return out.toString();
  }

  private RenderSheet sheet(
      StatSample<StatValue> sample, StatValue value, Optional<BigDecimal> seconds) {
    RenderWork work = new RenderWork(options.all());
    RenderContext context =
        new RenderContext(schema, options, seconds, sample.atNanos(), history, work);
    Optional<ValuePath> path = Optional.of(ValuePath.ROOT).filter(root -> !history.isEmpty());
    RenderRow only = new RenderRow(List.of(), path, value);
    return RenderSheet.of(context, RenderTitle.ROOT, type, RenderRows.of(only));
  }

  /**
   * The columns of a sample's tables, each named so that {@link RenderTables#sort()} finds it: the keys and what is
   * shown beside them, table by table, of equal names the first; some hundreds at most.
   */
  public List<String> columns(StatSample<StatValue> current) {
    RenderColumnNames names = new RenderColumnNames();
    names.addTables(sheet(current, current.value(), Optional.empty()));
    return names.all();
  }
}
