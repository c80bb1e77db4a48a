package io.statline.cli;

/**
 * A key that was pressed.
 *
 * @param character what it types, of {@link Name#CHARACTER} only
 */
record WatchKey(Name name, int character) {

  /** What is told apart. */
  enum Name {
    CHARACTER,
    ENTER,
    ESCAPE,
    BACKSPACE,
    /** Ctrl-U: the whole line is deleted. */
    CLEAR,
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    HOME,
    END,
    /** Ctrl-L. */
    REDRAW,
    /** There is no keyboard any more. */
    GONE,
    OTHER
  }

  static WatchKey of(Name name) {
    return new WatchKey(name, 0);
  }

  static WatchKey of(char character) {
    return new WatchKey(Name.CHARACTER, character);
  }
}
