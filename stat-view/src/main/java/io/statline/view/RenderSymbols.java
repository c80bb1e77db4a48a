package io.statline.view;

/** The characters beyond letters and digits, in Unicode or in plain ASCII. */
enum RenderSymbols {
  UNICODE("–", "…", "·▁▂▃▄▅▆▇█", "▲▼"),
  ASCII("-", "...", "._,-=+*%#", "^v");

  private final String missing;
  private final String ellipsis;
  private final String levels;
  private final String directions;

  RenderSymbols(String missing, String ellipsis, String levels, String directions) {
    this.missing = missing;
    this.ellipsis = ellipsis;
    this.levels = levels;
    this.directions = directions;
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

  /** A bar for a share of the way from the lowest to the highest: never nothing. */
  char level(double share) {
    int highest = levels.length() - 2;
    int level = (int) (share * (highest + 1));
    return levels.charAt(1 + Math.max(0, Math.min(level, highest)));
  }

  /** Which way rows are sorted. */
  char direction(boolean descending) {
    return directions.charAt(descending ? 1 : 0);
  }

  /** Symbols of units in this set of characters. */
  String unit(String text) {
    return this == UNICODE ? text : text.replace('µ', 'u').replace("°", "");
  }
}
