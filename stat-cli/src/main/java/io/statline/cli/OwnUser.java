package io.statline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Who this process is: its user, and its groups. */
final class OwnUser {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int EFFECTIVE = 2; // after the label and the real one
  private static final int MOST_GROUPS = 30;

  private OwnUser() {}

  /** Such as {@code user 1000 (alice), groups 1000 (alice), 4 (adm)}. */
  static String text() {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/self/status"));
      String user = named(ids(lines, "Uid:").get(EFFECTIVE - 1), names("/etc/passwd"));
      Map<String, String> groupNames = names("/etc/group");
      List<String> groups = new ArrayList<>();
      groups.add(named(ids(lines, "Gid:").get(EFFECTIVE - 1), groupNames));
      ids(lines, "Groups:").stream()
          .limit(MOST_GROUPS)
          .map(id -> named(id, groupNames))
          .filter(group -> !groups.contains(group))
          .forEach(groups::add);
      return "user " + user + ", groups " + String.join(", ", groups);
    } catch (IOException notLinux) {
      return "user " + System.getProperty("user.name");
    }
  }

  private static List<String> ids(List<String> lines, String label) throws IOException {
    String line = lines.stream()
        .filter(each -> each.startsWith(label))
        .findFirst()
        .orElseThrow(() -> new IOException("/proc/self/status has no " + label));
    List<String> words = Arrays.asList(SPACES.split(line));
    return words.subList(1, words.size());
  }

  private static String named(String id, Map<String, String> names) {
    return names.containsKey(id) ? id + " (" + names.get(id) + ")" : id;
  }

  /** Of local users and groups; those of a directory service stay numbers. */
  private static Map<String, String> names(String file) {
    Map<String, String> names = new HashMap<>();
    try {
      for (String line : Files.readAllLines(Path.of(file), StandardCharsets.ISO_8859_1)) {
        String[] fields = line.split(":", -1);
        if (fields.length > 2) {
          names.putIfAbsent(fields[2], fields[0]);
        }
      }
    } catch (IOException unreadable) {
      return Map.of();
    }
    return names;
  }
}
