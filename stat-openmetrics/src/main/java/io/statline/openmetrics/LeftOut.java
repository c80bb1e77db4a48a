package io.statline.openmetrics;

import io.statline.view.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What could not be exported: each figure once for each reason, and not too many. */
final class LeftOut {
  private static final int MOST = 50;
  private static final int LONGEST = 200;

  private final Set<String> sentences = new LinkedHashSet<>();
  private boolean more;

  /** The figures are named by the fields that lead to them, so once for all members of a dict. */
  void add(ValuePath figure, String reason) {
    String path = figure.toString();
    String place = path.length() <= LONGEST ? path : path.substring(0, LONGEST) + "…";
    add((place.isEmpty() ? "The value" : place) + " is left out: " + reason + ".");
  }

  void add(String sentence) {
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    } else {
      more |= !sentences.contains(sentence);
    }
  }

  void addAll(List<String> all) {
    all.forEach(this::add);
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>(sentences);
    if (more) {
      all.add("More is left out than is said here.");
    }
    return all;
  }
}
