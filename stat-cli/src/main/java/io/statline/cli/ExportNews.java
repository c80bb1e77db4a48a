package io.statline.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Says on standard error what has changed, once: not again at every scrape. For any thread. */
final class ExportNews {
  private final PrintWriter err;
  private final Map<String, String> troubles = new HashMap<>();

  ExportNews(PrintWriter err) {
    this.err = err;
  }

  /**
   * Something goes wrong.
   *
   * @param subject with whom
   * @param trouble what, such that it is the same as long as nothing has changed
   * @param text the line to say
   */
  synchronized void wrong(String subject, String trouble, String text) {
    if (!trouble.equals(troubles.put(subject, trouble))) {
      say(text);
    }
  }

  /** All is well with somebody; says so if it was not. */
  synchronized void well(String subject, String text) {
    if (troubles.remove(subject) != null) {
      say(text);
    }
  }

  /** Forgets everybody else. */
  synchronized void keepOnly(Collection<String> subjects) {
    troubles.keySet().retainAll(subjects);
  }

  void say(String text) {
    err.println("statline export: " + text);
    err.flush();
  }
}
