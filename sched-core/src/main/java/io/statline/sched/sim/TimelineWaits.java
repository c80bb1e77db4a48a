package io.statline.sched.sim;

/** How many tasks waited, for each pixel of a timeline. */
final class TimelineWaits {

  private final TimelineData data;
  private final TimelineScale scale;

  TimelineWaits(TimelineData data, TimelineScale scale) {
    this.data = data;
    this.scale = scale;
  }

  /** The most that waited at any moment of a pixel that is not instantly over. */
  int[] mostPerColumn() {
    int[] most = new int[scale.width];
    for (int i = 0; i < data.waitTimes.length; i++) {
      long start = Math.max(data.from, data.waitTimes[i]);
      long end = i + 1 < data.waitTimes.length ? data.waitTimes[i + 1] : data.to;
      if (start < Math.min(end, data.to)) {
        raise(
            most,
            scale.column(start),
            scale.column(Math.min(end, data.to) - 1),
            data.waitCounts[i]);
      }
    }
    return most;
  }

  private static void raise(int[] most, int first, int last, int count) {
    for (int x = first; x <= last; x++) {
      most[x] = Math.max(most[x], count);
    }
  }
}
