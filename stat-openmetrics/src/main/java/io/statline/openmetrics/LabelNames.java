package io.statline.openmetrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The names of a series' labels, from the outside in: no two are equal.
 *
 * @param names as they are written
 */
record LabelNames(List<String> names) {
  private static final Set<String> RESERVED = Set.of("le", "quantile");

  LabelNames {
    names = List.copyOf(names);
  }

  /** The names of some labels that all series have; of two that are written alike the second gets a number. */
  static LabelNames of(Collection<String> wished) {
    LabelNames labels = new LabelNames(List.of());
    for (String name : wished) {
      labels = labels.and(name, name);
    }
    return labels;
  }

  /**
   * The same with one more: a name that is taken gets another one in front, and a number if that does not help.
   *
   * @param owner the name of the field that the label belongs to
   */
  LabelNames and(String wished, String owner) {
    List<String> more = new ArrayList<>(names);
    more.add(free(CleanText.name(wished), CleanText.name(owner)));
    return new LabelNames(more);
  }

  private String free(String wished, String owner) {
    String name = label(wished);
    if (isFree(name)) {
      return name;
    }
    String owned = wished.equals(owner) ? name : label(owner + "_" + wished);
    String free = owned;
    for (int number = 2; !isFree(free); number++) {
      free = owned + "_" + number;
    }
    return free;
  }

  private boolean isFree(String name) {
    return !RESERVED.contains(name) && !names.contains(name);
  }

  /** Two underscores at the start are reserved. */
  private static String label(String wished) {
    String name = SnakeCase.of(CleanText.name(wished)).replaceFirst("^_+", "_");
    return CleanText.wholeName(name);
  }

  /** The one added last. */
  String last() {
    return names.get(names.size() - 1);
  }
}
