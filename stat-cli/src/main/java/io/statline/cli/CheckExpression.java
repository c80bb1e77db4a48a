package io.statline.cli;

import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code check} is told: comparisons joined by {@code and}, and such groups joined by {@code or}.
 *
 * @param groups the groups, of which one has to hold
 */
record CheckExpression(List<List<CheckComparison>> groups) {

  /** Copies the lists. */
  CheckExpression {
    groups = groups.stream().map(List::copyOf).toList();
  }

  Stream<CheckComparison> comparisons() {
    return groups.stream().flatMap(List::stream);
  }
}
