package io.statline.cli;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in which a server may have had its say, made harmless for a terminal. */
final class SafeText {
  /** What would command the terminal, reverse the direction of what follows, or look like a line of ours. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

  private static final int LONGEST = 500;

  private SafeText() {}

  /** On one line, of bounded length. */
  static String line(String text) {
    return clip(text, LONGEST);
  }

  /** On one line, of its own length. */
  static String printable(String text) {
    return CONTROLS.matcher(text).replaceAll(" ");
  }

  /** On one line, at most so many code points long. */
  static String clip(String text, int most) {
    String line = text.length() > 2 * most ? text.substring(0, 2 * most) : text;
    line = printable(line);
    return line.codePointCount(0, line.length()) > most
        ? line.substring(0, line.offsetByCodePoints(0, Math.max(most - 3, 0))) + "..."
        : line;
  }

  /** The same JSON text, with escapes for what JSON allows but a terminal might obey. It can stand in strings only. */
  static String json(String text) {
    return CONTROLS.matcher(text).replaceAll(SafeText::escapes);
  }

  private static String escapes(MatchResult found) {
    StringBuilder escapes = new StringBuilder();
    for (char unit : found.group().toCharArray()) {
      escapes.append(String.format("\\u%04x", (int) unit));
    }
    return Matcher.quoteReplacement(escapes.toString());
  }
}
