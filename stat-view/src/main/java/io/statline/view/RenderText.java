package io.statline.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text that fits and that does no harm. Widths are in code points. */
final class RenderText {
  /** Controls, format characters (such as those that reverse the direction), lone surrogates and line separators. */
  private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

  private RenderText() {}

  /** Without what would command the terminal of whoever reads a stranger's figures. Keeps its width. */
  static String printable(String text) {
    return isAscii(text) ? text : HARMFUL.matcher(text).replaceAll(" ");
  }

  /** Nearly every cell of a large table is, and need not be searched. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** At most so wide, with an ellipsis at the end if there was more; harmless. */
  static String clip(String text, int width, RenderSymbols symbols) {
    if (text.length() <= width || text.length() <= 2 * width && width(text) <= width) {
      return printable(text);
    }
    String mark = symbols.ellipsis();
    int kept = text.offsetByCodePoints(0, Math.max(width - mark.length(), 0));
    return printable(text.substring(0, kept)) + mark;
  }

  /** Padded with spaces to a width: at the right, or at the left for numbers. */
  static String pad(String text, int width, boolean right) {
    String spaces = " ".repeat(Math.max(width - width(text), 0));
    return right ? spaces + text : text + spaces;
  }

  /** As many of the items as fit, and how many did not: {@code a, b … +7}. */
  static String list(
      List<String> items, String separator, int total, int width, RenderSymbols symbols) {
    int reserve = (" " + symbols.ellipsis() + " +" + total).length();
    StringBuilder text = new StringBuilder();
    int shown = 0;
    for (String item : items) {
      String next = shown == 0 ? item : separator + item;
      int room = shown + 1 == total ? width : width - reserve;
      if (shown > 0 && width(text.toString()) + width(next) > room) {
        break;
      }
      text.append(next);
      shown++;
    }
    return shown == total
        ? text.toString()
        : text + " " + symbols.ellipsis() + " +" + (total - shown);
  }

  /** The items in as many lines as they take; how many there are beyond them. */
  static List<String> wrap(
      List<String> items, String separator, int total, int width, RenderSymbols symbols) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      String item = i == total - 1 ? items.get(i) : items.get(i) + separator;
      if (line.length() > 0 && width(line.toString()) + width(item.strip()) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(item);
    }
    String more = symbols.ellipsis() + " +" + (total - items.size());
    lines.add(items.size() < total ? line + more : line.toString());
    return lines;
  }
}
