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
 * @param labels the labels of the records that hold them, and the one that tells them apart
 * @param held what they hold, by field
 */
record Place(StatMeta type, List<String> way, LabelNames labels, Map<String, Place> held) {

  static Place outermost(StatMeta type, LabelNames labels) {
    return new Place(type, List.of(), labels, new LinkedHashMap<>());
  }

  /** That of records which a field of these holds. */
  Place hold(String field, StatMeta inner, LabelNames innerLabels) {
    List<String> longer = new ArrayList<>(way);
    longer.add(field);
    Place place = new Place(inner, List.copyOf(longer), innerLabels, new LinkedHashMap<>());
    held.put(field, place);
    return place;
  }

  ValuePath path() {
    ValuePath path = ValuePath.ROOT;
    for (String field : way) {
      path = path.member(field);
    }
    return path;
  }
}
