package io.statline.view;

/** The characters beyond letters and digits, in Unicode or in plain ASCII. */
enum RenderSymbols {
  UNICODE("–", "…", "·▁▂▃▄▅▆▇█"),
  ASCII("-", "...", "._,-=+*%#");

  private final String missing;
  private final String ellipsis;
  private final String levels;

  RenderSymbols(String missing, String ellipsis, String levels) {
    this.missing = missing;
    this.ellipsis = ellipsis;
    this.levels = levels;
  }

  /** In place of what is not there: NaN, null, absent. */
  String missing() {
    return missing;
  }

  /** In place of what was left out. */
  String ellipsis() {
    return ellipsis;
  }

  /** A bar for a share of the highest: nothing for none, at least the lowest for some. */
  char bar(double share) {
    int highest = levels.length() - 1;
    int level = (int) Math.ceil(share * highest);
    return levels.charAt(Math.max(0, Math.min(level, highest)));
  }

  /** Symbols of units in this set of characters. */
  String unit(String text) {
    return this == UNICODE ? text : text.replace('µ', 'u').replace("°", "");
  }
}
