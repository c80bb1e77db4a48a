package io.statline.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Labels that a user wants on all series. */
final class LabelOption {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*");

  /** Formats and this exporter have a meaning for these. */
  private static final Set<String> TAKEN = Set.of(
      "le",
      "quantile",
      "reason",
      "version",
      ScrapeSocket.DAEMON,
      ScrapeSocket.INSTANCE,
      ScrapeSocket.SOCKET);

  private LabelOption() {}

  /** The labels, if their names can be used. */
  static Map<String, String> checked(Map<String, String> labels) throws CommandException {
    for (String name : labels.keySet()) {
      if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
        throw new CommandException(
            ExitStatus.USAGE,
            "'" + name + "' cannot be a label: it is "
                + (TAKEN.contains(name)
                    ? "taken"
                    : "not made of letters, digits and underscores, with a letter first"));
      }
    }
    return new LinkedHashMap<>(labels);
  }

  /** The prefix, if names can start with it. */
  static String checkedPrefix(String prefix) throws CommandException {
    if (!prefix.isEmpty() && !NAME.matcher(prefix).matches()) {
      throw new CommandException(
          ExitStatus.USAGE,
          "'" + prefix
              + "' cannot be a prefix: use letters, digits and underscores, with a letter first");
    }
    return prefix;
  }
}
