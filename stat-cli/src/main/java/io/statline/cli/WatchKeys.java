package io.statline.cli;

import io.statline.cli.WatchKey.Name;
import java.io.IOException;

/** What a terminal sends → keys. */
final class WatchKeys {
  /** How long after Escape the rest of a function key may come, which over ssh is more than no time. */
  private static final long ESCAPE_MILLIS = 100;

  private static final int END = -1;
  private static final int ESCAPE = 27;
  private static final int LONGEST_SEQUENCE = 16;

  /** Where characters come from. */
  interface Source {
    /** The next one; −1 at the end, −2 if none came in time. 0 waits for ever. */
    int read(long millis) throws IOException;
  }

  private final Source source;

  WatchKeys(Source source) {
    this.source = source;
  }

  /** Waits for the next key. */
  WatchKey next() throws IOException {
    int c = source.read(0);
    return switch (c) {
      case END -> WatchKey.of(Name.GONE);
      case ESCAPE -> escape();
      case '\r', '\n' -> WatchKey.of(Name.ENTER);
      case 'H' - '@', 127 -> WatchKey.of(Name.BACKSPACE);
      case 'U' - '@' -> WatchKey.of(Name.CLEAR);
      case 'L' - '@' -> WatchKey.of(Name.REDRAW);
      default -> character(c);
    };
  }

  private WatchKey character(int c) throws IOException {
    int point = c;
    if (c >= 0 && Character.isHighSurrogate((char) c)) {
      int low = source.read(ESCAPE_MILLIS);
      point = low < 0 ? c : Character.toCodePoint((char) c, (char) low);
    }
    boolean types = point >= ' ' && Character.isDefined(point) && !isHarmful(point);
    return types ? new WatchKey(Name.CHARACTER, point) : WatchKey.of(Name.OTHER);
  }

  private static boolean isHarmful(int point) {
    return WatchText.isHarmful(Character.getType(point));
  }

  private WatchKey escape() throws IOException {
    int next = source.read(ESCAPE_MILLIS);
    if (next < 0) {
      return WatchKey.of(Name.ESCAPE);
    }
    return next == '[' || next == 'O' ? function() : WatchKey.of(Name.OTHER);
  }

  private WatchKey function() throws IOException {
    StringBuilder sequence = new StringBuilder();
    while (sequence.length() < LONGEST_SEQUENCE) {
      int c = source.read(ESCAPE_MILLIS);
      if (c < 0) {
        break;
      }
      sequence.append((char) c);
      if (c >= '@') { // digits and semicolons go before
        break;
      }
    }
    return WatchKey.of(function(sequence.toString()));
  }

  private static Name function(String sequence) {
    return switch (sequence) {
      case "A" -> Name.UP;
      case "B" -> Name.DOWN;
      case "5~" -> Name.PAGE_UP;
      case "6~" -> Name.PAGE_DOWN;
      case "H", "1~", "7~" -> Name.HOME;
      case "F", "4~", "8~" -> Name.END;
      default -> Name.OTHER;
    };
  }
}
