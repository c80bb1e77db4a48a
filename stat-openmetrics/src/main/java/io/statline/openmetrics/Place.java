package io.statline.openmetrics;

import io.statline.protocol.StatMeta;
import io.statline.view.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where records of one type stand in a value: all those that one way of fields leads to.
 *
 * @param way the fields, from the outside in
 * @param path the same, for people
 * @param labels the labels of the records that hold them, and the one that tells them apart
 * @param held what they hold, by field
 */
record Place(
    StatMeta type, List<String> way, ValuePath path, LabelNames labels, Map<String, Place> held) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PATH = 200;

  static Place outermost(StatMeta type, LabelNames labels) {
    return new Place(type, List.of(), ValuePath.ROOT, labels, new LinkedHashMap<>());
  }

  /** That of records which a field of these holds. */
  Place hold(String field, StatMeta inner, LabelNames innerLabels) {
    List<String> longer = new ArrayList<>(way);
    longer.add(cut(field));
    Place place =
        new Place(inner, List.copyOf(longer), path(field), innerLabels, new LinkedHashMap<>());
    held.put(field, place);
    return place;
  }

  /** That of a field of these records, for people. There are many, so none of them is long. */
  ValuePath path(String field) {
    return path.toString().length() < LONGEST_PATH ? path.member(cut(field)) : path;
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }
}
