package io.statline.view;

import java.util.ArrayList;
import java.util.List;

/**
 * One record of a table.
 *
 * @param keys what tells it apart: its key, or its parents' keys and then its own
 */
record RenderRow(List<String> keys, StatValue value) {

  RenderRow child(List<String> own, StatValue child) {
    List<String> all = new ArrayList<>(keys);
    all.addAll(own);
    return new RenderRow(all, child);
  }
}
