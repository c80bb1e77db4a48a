package io.statline.view;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The records of a table: as many as anybody reads, and how many more there are. */
final class RenderRows {
  private static final int MOST = 4096;
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,20}");

  private final List<RenderRow> shown = new ArrayList<>();
  private int leftOut;

  /** A single one, which needs no key. */
  static RenderRows of(StatValue value) {
    RenderRows rows = new RenderRows();
    rows.shown.add(new RenderRow(List.of(), value));
    return rows;
  }

  List<RenderRow> shown() {
    return shown;
  }

  int leftOut() {
    return leftOut;
  }

  /** Adds a row for each record of an array or dict; those of a set have no key of their own. */
  void addAll(RenderRow parent, StatValue value, boolean set) {
    int room = MOST - shown.size();
    if (value instanceof StatValue.Items items) {
      addItems(parent, items.values(), set, room);
    } else if (value instanceof StatValue.Members members) {
      addEntries(parent, members.values(), room);
    }
  }

  private void addItems(RenderRow parent, List<StatValue> items, boolean set, int room) {
    for (int i = 0; i < Math.min(items.size(), room); i++) {
      List<String> key = set ? List.of() : List.of(Integer.toString(i));
      shown.add(parent.child(key, items.get(i)));
    }
    leftOut += Math.max(items.size() - room, 0);
  }

  private void addEntries(RenderRow parent, Map<String, StatValue> members, int room) {
    if (room > 0) { // else there is nothing to be sorted for
      ordered(members).stream()
          .limit(room)
          .forEach(entry -> shown.add(parent.child(List.of(entry.getKey()), entry.getValue())));
    }
    leftOut += Math.max(members.size() - room, 0);
  }

  /** Numbers by size, as a server's map may have any order; other keys as they come. */
  private static List<Map.Entry<String, StatValue>> ordered(Map<String, StatValue> members) {
    List<Map.Entry<String, StatValue>> entries = new ArrayList<>(members.entrySet());
    if (members.keySet().stream().allMatch(RenderRows::isInteger)) {
      entries.sort(Comparator.comparing(entry -> new BigInteger(entry.getKey())));
    }
    return entries;
  }

  static boolean isInteger(String key) {
    return INTEGER.matcher(key).matches();
  }
}
