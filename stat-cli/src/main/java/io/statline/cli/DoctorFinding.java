package io.statline.cli;

/**
 * One thing that {@code doctor} found.
 *
 * @param level how bad it is
 * @param text what it is
 * @param advice what to do about it, empty if there is nothing to do
 */
record DoctorFinding(Level level, String text, String advice) {

  /** How bad it is, with the colour it is shown in. */
  enum Level {
    OK("ok", "green"),
    NOTE("note", "cyan"),
    WARNING("warning", "yellow"),
    FAULT("fault", "red,bold");

    private final String label;
    private final String style;

    Level(String label, String style) {
      this.label = label;
      this.style = style;
    }

    /** With the markup of picocli. */
    String markup() {
      return "@|" + style + " " + label + "|@";
    }
  }
}
