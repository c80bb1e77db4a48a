package io.statline.sched.sim;

/** Colours of tasks: dark enough for white text, light enough for a dark page. Tasks beyond the last begin again. */
final class TimelineColours {

  private static final String[] COLOURS = {
    "#3d73b8", "#c7632a", "#3f8f5b", "#a8487a", "#7a62b8", "#a07c1e", "#2f8d94", "#b34a4a",
    "#5f7f2e", "#8a5a3c", "#5a6b7d", "#9a4fa3"
  };

  private TimelineColours() {}

  /** The class of a task's blocks. */
  static String css(int task) {
    return "t" + task % COLOURS.length;
  }

  /** The rules for all classes. */
  static String rules() {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < COLOURS.length; i++) {
      rules.append(".t").append(i).append(" { fill: ").append(COLOURS[i]).append("; }\n");
    }
    return rules.toString();
  }
}
