package io.statline.view;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the last samples, of which a {@link StatRenderer} makes sparklines: the rates of counters, per second,
 * and the values of what may go up and down; in base units. States, facts, limits, points in time and the like have no
 * history, nor have histograms, members of sets, and what is deep in arrays or dicts of plain numbers. Immutable.
 *
 * <p>However much a server sends, there are at most {@value #MOST_PATHS} figures of {@value #MOST_SAMPLES} samples: those
 * of the records themselves before those of their tables.
 *
 * @since 0.1.0
 */
public final class StatHistory {
  /** The most samples it can hold. */
  public static final int MOST_SAMPLES = 64;

  /** The most figures it can hold of each. */
  public static final int MOST_PATHS = 16_384;

  static final StatHistory NONE = of(1);

  private final int capacity;
  private final int samples;
  private final Map<String, float[]> figures;

  private StatHistory(int capacity, int samples, Map<String, float[]> figures) {
    this.capacity = capacity;
    this.samples = samples;
    this.figures = figures;
  }

  /**
   * One without samples.
   *
   * @param capacity how many it keeps, from 1 to {@value #MOST_SAMPLES}: what is outside is taken for the nearest
   */
  public static StatHistory of(int capacity) {
    return new StatHistory(Math.max(1, Math.min(capacity, MOST_SAMPLES)), 0, Map.of());
  }

  /** With a first sample, or one after an unknown time: counters have no rate yet. */
  public StatHistory plus(StatSchema schema, StatMeta type, StatSample<StatValue> current) {
    return plus(HistoryFigures.of(schema, type, current.value(), Optional.empty()));
  }

  /** With another sample; the oldest is forgotten if there is no room for it. */
  public StatHistory plus(
      StatSchema schema,
      StatMeta type,
      StatSample<StatValue> current,
      StatSample<StatValue> previous) {
    StatInterval interval = StatInterval.between(current, previous);
    if (interval.elapsed().isZero()) {
      return plus(schema, type, current);
    }
    StatValue delta = ValueDelta.delta(schema, type, current, previous);
    return plus(HistoryFigures.of(schema, type, delta, Optional.of(interval.elapsed())));
  }

  private StatHistory plus(Map<String, Float> latest) {
    int size = Math.min(samples + 1, capacity);
    Map<String, float[]> next = new HashMap<>();
    latest.forEach((path, figure) -> next.put(path, next(figures.get(path), figure, size)));
    figures.forEach((path, before) -> {
      if (!latest.containsKey(path) && next.size() < MOST_PATHS && hasFigure(before, size - 1)) {
        next.put(path, next(before, Float.NaN, size));
      }
    });
    return new StatHistory(capacity, size, next);
  }

  /** Whether there is one among the last, which stay: what has been away for all of them is forgotten. */
  private static boolean hasFigure(float[] before, int last) {
    for (int i = Math.max(0, before.length - last); i < before.length; i++) {
      if (!Float.isNaN(before[i])) {
        return true;
      }
    }
    return false;
  }

  private static float[] next(float @Nullable [] before, float latest, int size) {
    float[] all = new float[size];
    Arrays.fill(all, Float.NaN);
    if (before != null) {
      int kept = Math.min(before.length, size - 1);
      System.arraycopy(before, before.length - kept, all, size - 1 - kept, kept);
    }
    all[size - 1] = latest;
    return all;
  }

  /** How many samples it holds. */
  public int samples() {
    return samples;
  }

  /** The figures of a place, the oldest first, NaN for samples that had none; empty if all had none. */
  public List<Double> figures(ValuePath path) {
    float[] known = raw(path);
    Double[] all = new Double[known.length];
    for (int i = 0; i < known.length; i++) {
      all[i] = (double) known[i];
    }
    return List.of(all);
  }

  float[] raw(ValuePath path) {
    return figures.getOrDefault(path.toString(), new float[0]);
  }

  boolean isEmpty() {
    return samples == 0;
  }
}
