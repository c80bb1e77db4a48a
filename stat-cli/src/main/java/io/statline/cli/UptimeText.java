package io.statline.cli;

import java.time.Duration;

/** How long something has been running, in two units at most: {@code 3d 4h}, {@code 5m 2s}. */
final class UptimeText {
  private UptimeText() {}

  static String of(Duration up) {
    if (up.toDays() > 0) {
      return up.toDays() + "d " + up.toHoursPart() + "h";
    } else if (up.toHours() > 0) {
      return up.toHours() + "h " + up.toMinutesPart() + "m";
    }
    return up.toMinutes() > 0
        ? up.toMinutes() + "m " + up.toSecondsPart() + "s"
        : up.toSeconds() + "s";
  }
}
