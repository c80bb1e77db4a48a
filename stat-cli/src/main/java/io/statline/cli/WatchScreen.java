package io.statline.cli;

import io.statline.cli.WatchLine.Part;
import io.statline.cli.WatchLine.Style;
import java.util.ArrayList;
import java.util.List;

/** A state as the lines of a terminal: as many as that has rows, none wider than it. */
final class WatchScreen {
  private static final String GAP = "  ";
  private static final int WIDEST_PLACE = 24;

  private final WatchState state;
  private final WatchKeyboard keyboard;

  WatchScreen(WatchState state, WatchKeyboard keyboard) {
    this.state = state;
    this.keyboard = keyboard;
  }

  /** All lines, for the size that the state has. */
  List<WatchLine> lines() {
    int rows = state.size().rows();
    int bodyRows = Math.max(1, rows - 2);
    state.setPageRows(bodyRows);
    List<WatchLine> lines = new ArrayList<>();
    lines.add(header());
    boolean help = keyboard.mode() == WatchKeyboard.Mode.HELP;
    lines.addAll(help ? help(rows - 1) : body(bodyRows));
    while (lines.size() < rows - 1) {
      lines.add(WatchLine.of("", Style.PLAIN));
    }
    lines.add(keyboard.mode() == WatchKeyboard.Mode.FILTER ? filter() : keys());
    return lines.subList(0, rows); // of one with fewer than three, the first
  }

  private WatchLine header() {
    String place = place();
    int room = state.size().columns() - WatchText.width(place);
    String facts = " " + String.join(GAP, state.facts());
    return WatchLine.of(WatchText.fit(facts, room) + place, Style.INVERSE);
  }

  /** Which of the lines are seen, if there are more. */
  private String place() {
    int all = state.body().size();
    int last = Math.min(state.scroll() + state.pageRows(), all);
    String place = GAP + (state.scroll() + 1) + "-" + last + " of " + all + " ";
    boolean shown = all > state.pageRows() && state.size().columns() >= 2 * WIDEST_PLACE;
    return shown ? place : "";
  }

  private List<WatchLine> body(int rows) {
    List<String> all = state.body();
    List<WatchLine> lines = new ArrayList<>();
    for (int i = state.scroll(); i < Math.min(state.scroll() + rows, all.size()); i++) {
      boolean title = i > 0 && all.get(i - 1).isEmpty() && !all.get(i).startsWith(" ");
      lines.add(line(all.get(i), title ? Style.BOLD : Style.PLAIN));
    }
    return lines;
  }

  private WatchLine line(String text, Style style) {
    return WatchLine.of(WatchText.clip(text, state.size().columns()), style);
  }

  private List<WatchLine> help(int rows) {
    List<WatchLine> lines = new ArrayList<>();
    for (List<String> key : WatchKeyboard.KEYS) {
      String text = String.format("  %-6s  %-8s  %s", key.get(0), key.get(1), key.get(2));
      lines.add(line(text, Style.PLAIN));
    }
    return lines.subList(0, Math.min(lines.size(), rows));
  }

  /** As many as fit. */
  private WatchLine keys() {
    List<Part> parts = new ArrayList<>();
    int left = state.size().columns();
    for (List<String> key : WatchKeyboard.KEYS) {
      String start = parts.isEmpty() ? " " : GAP;
      int width = (start + key.get(0) + " " + key.get(1)).length();
      left -= width;
      if (left < 0) {
        break;
      }
      parts.add(new Part(start, Style.PLAIN));
      parts.add(new Part(key.get(0), Style.BOLD));
      parts.add(new Part(" " + key.get(1), Style.PLAIN));
    }
    return new WatchLine(parts);
  }

  /** The end of what is typed is always seen. */
  private WatchLine filter() {
    String hint = "  Enter keeps it, Esc clears it";
    String text = state.view().tables().filter();
    String start = " filter: ";
    int columns = state.size().columns();
    while (WatchText.width(start + text) >= columns && !text.isEmpty()) {
      text = text.substring(text.offsetByCodePoints(0, 1));
    }
    String cursor = start + text + "_";
    boolean fits = WatchText.width(cursor + hint) <= columns;
    return line(fits ? cursor + hint : cursor, Style.BOLD);
  }
}
