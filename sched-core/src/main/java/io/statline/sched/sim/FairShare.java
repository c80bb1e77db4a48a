package io.statline.sched.sim;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides CPU time by weight, where nobody gets more than he wants: weighted max-min fairness. */
final class FairShare {

  private FairShare() {}

  /** What each should get of {@code total}; less than that in all only if they want less. */
  static double[] divide(double total, double[] wanted, int[] weights) {
    double[] shares = new double[wanted.length];
    double weightLeft = Arrays.stream(weights).asDoubleStream().sum();
    double left = total;
    // Who wants least for his weight is satisfied first, and leaves the rest to the others.
    Integer[] order = IntStream.range(0, wanted.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i] / weights[i]));
    for (int i : order) {
      shares[i] = Math.max(0, Math.min(wanted[i], left * weights[i] / weightLeft));
      left -= shares[i];
      weightLeft -= weights[i];
    }
    return shares;
  }

  /** Jain's index of {@code got} as against {@code due}; those who are due nothing do not count. */
  static double jain(double[] got, double[] due) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int i = 0; i < got.length; i++) {
      if (due[i] > 0) {
        double ratio = got[i] / due[i];
        sum += ratio;
        squares += ratio * ratio;
        count++;
      }
    }
    return squares == 0 ? 1 : sum * sum / (count * squares);
  }
}
