package io.statline.cli;

import java.util.List;
import java.util.OptionalInt;

/** What keys do to a {@link WatchState}. For one thread. */
final class WatchKeyboard {
  private static final int LONGEST_FILTER = 60;

  /** What follows a key in the help, and at the foot of the screen its first word. */
  static final List<List<String>> KEYS = List.of(
      List.of("q", "quit", "leave (Ctrl-C, too)"),
      List.of("?", "help", "this text, or back to the figures (h, too)"),
      List.of("p", "pause", "keep what is shown, or go on (space, too)"),
      List.of("s", "sort", "by the next column of the tables (> too); by the one before: <"),
      List.of("r", "reverse", "the order of the rows (S, too)"),
      List.of("/", "filter", "only rows with a text in their key, or *, ? patterns"),
      List.of("a", "all", "what is zero or hidden as well, or not"),
      List.of("+/-", "interval", "less often, or more often"),
      List.of("arrows", "scroll", "Page Up, Page Down, Home and End, too"));

  /** What keys are for at present. */
  enum Mode {
    FIGURES,
    FILTER,
    HELP
  }

  private final WatchState state;
  private Mode mode = Mode.FIGURES;
  private OptionalInt end = OptionalInt.empty();

  WatchKeyboard(WatchState state) {
    this.state = state;
  }

  Mode mode() {
    return mode;
  }

  /** The exit status, once there is an end. */
  OptionalInt end() {
    return end;
  }

  /** Ctrl-C, which is a signal. */
  void interrupt() {
    end = OptionalInt.of(ExitStatus.INTERRUPTED);
  }

  void on(WatchKey key) {
    if (key.name() == WatchKey.Name.GONE) {
      end = OptionalInt.of(ExitStatus.OK);
    } else if (mode == Mode.FILTER) {
      onFilter(key);
    } else if (key.name() == WatchKey.Name.CHARACTER) {
      onCharacter(key.character());
    } else {
      onOther(key.name());
    }
  }

  private void onCharacter(int character) {
    switch (character) {
      case 'q', 'Q' -> quit();
      case 'p', ' ' -> state.togglePause();
      case 's', '>' -> sort(1);
      case '<' -> sort(-1);
      case 'r', 'S' -> state.show(state.view().withTables(choice().reversed()));
      case '/' -> startFilter();
      case 'a' -> state.show(state.view().withAll(!state.view().all()));
      case 'h', '?' -> mode = mode == Mode.HELP ? Mode.FIGURES : Mode.HELP;
      case '+' -> state.setInterval(WatchSteps.longer(state.interval()));
      case '-' -> state.setInterval(WatchSteps.shorter(state.interval()));
      case 'j' -> state.scrollBy(1);
      case 'k' -> state.scrollBy(-1);
      default -> {} // means nothing here
    }
  }

  private void quit() {
    if (mode == Mode.HELP) {
      mode = Mode.FIGURES;
    } else {
      end = OptionalInt.of(ExitStatus.OK);
    }
  }

  private WatchSort choice() {
    return new WatchSort(state.view().tables());
  }

  private void sort(int step) {
    state.show(state.view().withTables(choice().next(state.columns(state.view().all()), step)));
  }

  private void onOther(WatchKey.Name name) {
    switch (name) {
      case UP -> state.scrollBy(-1);
      case DOWN -> state.scrollBy(1);
      case PAGE_UP -> state.scrollBy(-state.pageRows());
      case PAGE_DOWN -> state.scrollBy(state.pageRows());
      case HOME -> state.scrollBy(-Integer.MAX_VALUE);
      case END -> state.scrollBy(Integer.MAX_VALUE);
      case ESCAPE -> escape();
      default -> {} // means nothing here
    }
  }

  private void escape() {
    if (mode == Mode.HELP) {
      mode = Mode.FIGURES;
    } else {
      filter("");
    }
  }

  private void startFilter() {
    mode = Mode.FILTER;
    filter("");
  }

  private void onFilter(WatchKey key) {
    String text = state.view().tables().filter();
    switch (key.name()) {
      case CHARACTER -> filter(text + Character.toString(key.character()));
      case BACKSPACE ->
        filter(text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(text.length(), -1)));
      case CLEAR -> filter("");
      case ENTER -> mode = Mode.FIGURES;
      case ESCAPE -> {
        filter("");
        mode = Mode.FIGURES;
      }
      default -> onOther(key.name());
    }
  }

  /** Shown while it is typed. */
  private void filter(String text) {
    if (text.length() <= LONGEST_FILTER) {
      state.show(state.view().withTables(state.view().tables().withFilter(text)));
    }
  }
}
