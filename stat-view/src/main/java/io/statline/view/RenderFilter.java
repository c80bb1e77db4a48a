package io.statline.view;

import java.util.Locale;

/** Keys that have a text in them, or fit a pattern: time grows with the key's length times the text's, no faster. */
final class RenderFilter {
  private static final int LONGEST_KEY = 1000;

  private final String pattern;
  private final boolean glob;

  RenderFilter(String text) {
    pattern = text.toLowerCase(Locale.ROOT);
    glob = text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  boolean isAll() {
    return pattern.isEmpty();
  }

  /** Whether one of a row's keys does; one without keys cannot be told from others. */
  boolean fits(RenderRow row) {
    return isAll() || row.keys().isEmpty() || row.keys().stream().anyMatch(this::fits);
  }

  private boolean fits(String key) {
    String start = key.substring(0, Math.min(key.length(), LONGEST_KEY)).toLowerCase(Locale.ROOT);
    return glob ? fitsGlob(start) : start.contains(pattern);
  }

  /** Goes back to the last star only, which is enough: what earlier ones took can stay with them. */
  private boolean fitsGlob(String key) {
    int at = 0;
    int star = -1;
    int resume = 0;
    for (int i = 0; i < key.length(); ) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        resume = i;
      } else if (at < pattern.length() && isOne(pattern.charAt(at), key.charAt(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++resume;
      } else {
        return false;
      }
    }
    return pattern.substring(at).chars().allMatch(rest -> rest == '*');
  }

  private static boolean isOne(char wanted, char given) {
    return wanted == '?' || wanted == given;
  }
}
