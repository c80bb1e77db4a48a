package io.statline.view;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The records of a table: as many as anybody reads, and how many more there are. */
final class RenderRows {
  private static final int MOST = 4096;
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,20}");

  private final RenderOrder order;
  private final int most;
  private List<RenderRow> shown = new ArrayList<>();
  private int fitting = Integer.MAX_VALUE;
  private int filtered;
  private int leftOut;

  /** As they come. */
  RenderRows() {
    this(RenderOrder.NONE);
  }

  /** Those that come first in an order, of as many as it {@link RenderOrder#most may look at}. */
  RenderRows(RenderOrder order) {
    this.order = order;
    this.most = Math.max(MOST, order.most());
  }

  /** A single one, which needs no key. */
  static RenderRows of(StatValue value) {
    return of(new RenderRow(List.of(), value));
  }

  static RenderRows of(RenderRow only) {
    RenderRows rows = new RenderRows();
    rows.shown.add(only);
    return rows;
  }

  List<RenderRow> shown() {
    return shown;
  }

  /** How many of them fit the filter: the first ones. */
  int fitting() {
    return Math.min(fitting, shown.size());
  }

  /** How many do not. */
  int filtered() {
    return filtered;
  }

  int leftOut() {
    return leftOut;
  }

  RenderOrder order() {
    return order;
  }

  /** Puts them in order, once all are there. */
  void arrange() {
    if (order.most() == 0) {
      return;
    }
    List<RenderRow> fit = new ArrayList<>();
    List<RenderRow> others = new ArrayList<>();
    order.sorted(shown).forEach(row -> (order.fits(row) ? fit : others).add(row));
    shown = new ArrayList<>();
    fit.stream().limit(MOST).forEach(shown::add);
    fitting = shown.size();
    filtered = others.size();
    leftOut += fit.size() - fitting;
    others.stream().limit(MOST - fitting).forEach(shown::add);
  }

  /** Adds a row for each record of an array or dict; those of a set have no key of their own. */
  void addAll(RenderRow parent, StatValue value, boolean set) {
    int room = most - shown.size();
    if (value instanceof StatValue.Items items) {
      addItems(parent, items.values(), set, room);
    } else if (value instanceof StatValue.Members members) {
      addEntries(parent, members.values(), room);
    }
  }

  private void addItems(RenderRow parent, List<StatValue> items, boolean set, int room) {
    for (int i = 0; i < Math.min(items.size(), room); i++) {
      int index = i;
      shown.add(
          set
              ? parent.child(List.of(), Optional.empty(), items.get(i))
              : parent.child(
                  List.of(Integer.toString(i)),
                  parent.path().map(path -> path.index(index)),
                  items.get(i)));
    }
    leftOut += Math.max(items.size() - room, 0);
  }

  private void addEntries(RenderRow parent, Map<String, StatValue> members, int room) {
    if (room > 0) { // else there is nothing to be sorted for
      ordered(members).stream().limit(room).forEach(entry -> shown.add(entry(parent, entry)));
    }
    leftOut += Math.max(members.size() - room, 0);
  }

  private static RenderRow entry(RenderRow parent, Map.Entry<String, StatValue> entry) {
    String key = entry.getKey();
    return parent.child(
        List.of(key), parent.path().flatMap(path -> path.shortMember(key)), entry.getValue());
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
