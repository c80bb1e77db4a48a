package io.statline.cli;

import io.statline.cli.WatchLine.Part;
import io.statline.cli.WatchLine.Style;
import java.util.List;

/**
 * Lines → what a terminal is sent to show them in place of what it shows, at once and without a moment of emptiness.
 *
 * @param styles whether lines may be bold or inverse
 */
record WatchPaint(boolean styles) {
  private static final String HOME = "\033[H";
  private static final String PLAIN = "\033[0m";
  private static final String BOLD = "\033[1m";
  private static final String INVERSE = "\033[7m";
  private static final String ERASE_TO_END_OF_LINE = "\033[K";

  String text(List<WatchLine> lines) {
    StringBuilder text = new StringBuilder(HOME);
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? "" : "\r\n");
      lines.get(i).parts().forEach(part -> append(part, text));
      text.append(ERASE_TO_END_OF_LINE);
    }
    return text.toString();
  }

  private void append(Part part, StringBuilder text) {
    if (styles && part.style() != Style.PLAIN) {
      text.append(part.style() == Style.BOLD ? BOLD : INVERSE)
          .append(part.text())
          .append(PLAIN);
    } else {
      text.append(part.text());
    }
  }
}
