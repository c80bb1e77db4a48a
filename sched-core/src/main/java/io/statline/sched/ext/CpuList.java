package io.statline.sched.ext;

/** The kernel's way to write a set of CPUs, as {@code 0-3,8}. */
final class CpuList {

  private CpuList() {}

  /** How many CPUs the list has. */
  static int count(String list) {
    int count = 0;
    for (String part : list.strip().split(",", -1)) {
      count += last(part) - first(part) + 1;
    }
    return count;
  }

  /** The highest number in the list. */
  static int last(String list) {
    String text = list.strip();
    int dash = Math.max(text.lastIndexOf('-'), text.lastIndexOf(','));
    return Integer.parseInt(text.substring(dash + 1));
  }

  private static int first(String part) {
    int dash = part.indexOf('-');
    return Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
  }
}
