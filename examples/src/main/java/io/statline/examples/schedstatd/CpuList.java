package io.statline.examples.schedstatd;

import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A choice of CPUs as the kernel writes it: numbers and ranges, such as {@code 0-3,7}.
 *
 * @param ranges its parts
 */
record CpuList(List<Range> ranges) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  /** The CPUs from {@code first} to {@code last}, both included. */
  record Range(int first, int last) {}

  /**
   * Reads a list.
   *
   * @throws StatException if it is none
   */
  static CpuList parse(String text) throws StatException {
    List<Range> ranges = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = RANGE.matcher(part.strip());
      if (!matcher.matches()) {
        throw refused(text, "is no list of CPUs: numbers and ranges are, such as 0-3,7");
      }
      ranges.add(range(text, matcher));
    }
    return new CpuList(ranges);
  }

  private static Range range(String text, Matcher matcher) throws StatException {
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    if (last < first) {
      throw refused(text, "has a range that ends before it begins");
    }
    return new Range(first, last);
  }

  /**
   * Those of {@code cpus} that are in the list.
   *
   * @throws StatException if a part of the list has none of them
   */
  <T> NavigableMap<Integer, T> select(NavigableMap<Integer, T> cpus) throws StatException {
    NavigableMap<Integer, T> selected = new TreeMap<>();
    for (Range range : ranges) {
      var found = cpus.subMap(range.first(), true, range.last(), true);
      if (found.isEmpty()) {
        throw new StatException(
            Errno.EINVAL, "CPU " + range.first() + " is not online; online are " + cpus.keySet());
      }
      selected.putAll(found);
    }
    return selected;
  }

  private static StatException refused(String text, String why) {
    return new StatException(Errno.EINVAL, "cpus '" + text + "' " + why);
  }
}
