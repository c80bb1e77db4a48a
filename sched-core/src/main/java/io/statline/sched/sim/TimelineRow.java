package io.statline.sched.sim;

import java.util.Locale;

/**
 * Draws what one CPU ran. What is narrower than a pixel is drawn together with its neighbours in the same pixel, in the
 * colour of the task that ran there longest: a picture has no more blocks than pixels, however long the simulation.
 */
final class TimelineRow {

  private static final double LETTER = 6.2;

  private final TimelineData data;
  private final TimelineScale scale;
  private final TimelineColours colours;
  private final SvgText svg;
  private final int y;
  private final int height;

  // What is gathered for a pixel.
  private int column = -1;
  private long begin;
  private long end;
  private long busy;
  private int stretches;
  private int longest;
  private long longestNanos;

  TimelineRow(
      TimelineData data,
      TimelineScale scale,
      TimelineColours colours,
      SvgText svg,
      int y,
      int height) {
    this.data = data;
    this.scale = scale;
    this.colours = colours;
    this.svg = svg;
    this.y = y;
    this.height = height;
  }

  void draw(int cpu) {
    for (int i = 0; i < data.cpus.length; i++) {
      long start = data.starts[i];
      long stop = Math.min(data.ends[i], data.to);
      if (data.cpus[i] == cpu && start < stop) {
        entry(data.tasks[i], start, stop);
      }
    }
    flush();
  }

  private void entry(int task, long start, long stop) {
    if (scale.wide(stop - start) >= 1) {
      flush();
      block(task, start, stop);
    } else {
      gather(task, start, stop);
    }
  }

  private void gather(int task, long start, long stop) {
    if (scale.column(start) != column) {
      flush();
      column = scale.column(start);
      begin = start;
    }
    end = stop;
    busy += stop - start;
    stretches++;
    if (stop - start > longestNanos) {
      longestNanos = stop - start;
      longest = task;
    }
  }

  private void flush() {
    if (stretches > 0) {
      gathered();
    }
    column = -1;
    busy = 0;
    stretches = 0;
    longestNanos = 0;
  }

  private void gathered() {
    if (stretches == 1) {
      block(longest, begin, end);
      return;
    }
    double used = (double) busy / (end - begin);
    open(longest, begin, end);
    svg.number("opacity", 0.35 + 0.65 * used).raw("><title>");
    svg.escaped(String.format(
            Locale.ROOT,
            "%d stretches, %.0f %% busy, the longest of %s%nfrom %s to %s",
            stretches,
            used * 100,
            who(longest),
            TimelineScale.moment(begin),
            TimelineScale.moment(end))
        .replace(System.lineSeparator(), ", "));
    svg.raw("</title></rect>\n");
  }

  private void block(int task, long start, long stop) {
    open(task, start, stop);
    svg.raw("><title>")
        .escaped(who(task) + ", from " + TimelineScale.moment(start) + " for "
            + Times.text(stop - start))
        .raw("</title></rect>\n");
    label(task, start, stop);
  }

  private void open(int task, long start, long stop) {
    svg.raw("<rect class=\"")
        .raw(colours.css(task))
        .raw("\"")
        .number("x", scale.x(start))
        .number("y", y)
        .number("width", Math.max(0.4, scale.wide(stop - start)))
        .number("height", height);
  }

  private void label(int task, long start, long stop) {
    double room = scale.wide(stop - start);
    String name = data.plans[task].name;
    if (name.length() * LETTER + 6 <= room) {
      svg.raw("<text class=\"in\"")
          .number("x", scale.x(start) + 3)
          .number("y", y + height - 9)
          .raw(">")
          .escaped(name)
          .raw("</text>\n");
    }
  }

  private String who(int task) {
    return data.plans[task].name + " (" + data.plans[task].pid + ")";
  }
}
