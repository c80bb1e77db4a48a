package io.statline.openmetrics;

/** How much an export may still hold. Not safe for several threads. */
final class Budget {
  private static final long MOST_CHARACTERS = 256L << 20;

  private final int mostLines;
  private int lines;
  private long characters;

  Budget(int mostLines) {
    this.mostLines = mostLines;
  }

  boolean isSpent() {
    return lines >= mostLines || characters >= MOST_CHARACTERS;
  }

  /** Whether there is room for some lines of a length each; if so, it is taken. */
  boolean take(int more, int length) {
    boolean fits =
        more <= mostLines - lines && (long) more * length <= MOST_CHARACTERS - characters;
    if (fits) {
      lines += more;
      characters += (long) more * length;
    }
    return fits;
  }
}
