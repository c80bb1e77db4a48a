package io.statline.view;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How fast counters grew between two samples, by the time that passed between them in the daemon.
 *
 * <p>Counters only. Of a histogram, {@link HistogramView#total()} of its delta by {@link #elapsed()} is how many values
 * it counted; a field of kind {@code delta} counts from its reader's last request, of which two samples know nothing; a
 * set's members are not told apart.
 *
 * @param perSecond amounts per second by {@link ValuePath}, in the value's order, in the counter's base unit (of a
 *     counter of nanoseconds: seconds per second); none for counters that are NaN, and none at all if no time passed
 * @param elapsed the time between the samples; after a restart of the daemon the time since then; zero if the clock
 *     went backwards
 * @param isDaemonClock whether it is the daemon's time; else, as the daemon says none, the reader's, which has the
 *     delays of the replies in it and does not show restarts
 * @since 0.1.0
 */
public record StatRates(Map<String, Double> perSecond, Duration elapsed, boolean isDaemonClock) {

  /** Copies the map, keeping its order. */
  public StatRates {
    perSecond = Collections.unmodifiableMap(new LinkedHashMap<>(perSecond));
  }

  /**
   * The rates between two samples. Never throws, whatever does not fit its metadata has no rate.
   *
   * @param schema the types that the values' own type holds
   * @param type the values' type
   */
  public static StatRates between(
      StatSchema schema,
      StatMeta type,
      StatSample<StatValue> current,
      StatSample<StatValue> previous) {
    StatInterval interval = StatInterval.between(current, previous);
    if (interval.elapsed().isZero()) {
      return new StatRates(Map.of(), Duration.ZERO, interval.isDaemonClock());
    }
    RateMap rates = new RateMap(schema, interval.elapsed().toNanos());
    rates.addRecord(ValuePath.ROOT, type, ValueDelta.delta(schema, type, current, previous));
    return new StatRates(rates.perSecond(), interval.elapsed(), interval.isDaemonClock());
  }
}
