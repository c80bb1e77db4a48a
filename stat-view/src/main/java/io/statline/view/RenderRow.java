package io.statline.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One record of a table.
 *
 * @param keys what tells it apart: its key, or its parents' keys and then its own
 * @param path where it stands; empty for one without history: the path would be too long, or change with each sample
 */
record RenderRow(List<String> keys, Optional<ValuePath> path, StatValue value) {

  /** One without history. */
  RenderRow(List<String> keys, StatValue value) {
    this(keys, Optional.empty(), value);
  }

  RenderRow child(List<String> own, Optional<ValuePath> at, StatValue child) {
    List<String> all = new ArrayList<>(keys);
    all.addAll(own);
    return new RenderRow(all, at, child);
  }

  /** The same as the parent of what a figure of it holds. */
  RenderRow at(List<String> names) {
    return new RenderRow(keys, path(names), value);
  }

  /** Where a figure of it stands. */
  Optional<ValuePath> path(List<String> names) {
    Optional<ValuePath> place = path;
    for (String name : names) {
      place = place.flatMap(parent -> parent.shortMember(name));
    }
    return place;
  }

  /** A figure of it. */
  Optional<StatValue> value(List<String> names) {
    StatValue found = value;
    for (String name : names) {
      StatValue held =
          found instanceof StatValue.Members members ? members.values().get(name) : null;
      if (held == null) {
        return Optional.empty();
      }
      found = held;
    }
    return Optional.of(found);
  }
}
