package io.statline.openmetrics;

import java.util.List;

/** The label that tells apart where records of one type stand, if they stand at several places. */
final class WayLabel {
  static final String NAME = "path";

  private final int common;

  private WayLabel(int common) {
    this.common = common;
  }

  /** That of records which stand at these places. */
  static WayLabel of(List<Place> places) {
    List<String> first = places.get(0).way();
    int common = first.size();
    for (Place other : places) {
      common = Math.min(common, commonStart(first, other.way()));
    }
    return new WayLabel(common);
  }

  private static int commonStart(List<String> way, List<String> other) {
    int common = 0;
    while (common < Math.min(way.size(), other.size())
        && way.get(common).equals(other.get(common))) {
      common++;
    }
    return common;
  }

  /** Its value: the fields that lead to a place, without those that lead to all the places. */
  String value(Place place) {
    List<String> way = place.way();
    return CleanText.value(String.join(".", way.subList(common, way.size())));
  }
}
