package io.statline.sched.sim;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Draws a timeline: rows of CPUs, how many tasks waited, an axis, a legend. Its own background, for light and dark pages. */
final class TimelineSvg {

  private static final int WIDTH = 1200;
  private static final int LEFT = 74;
  private static final int RIGHT = 22;
  private static final int TOP = 46;
  private static final int ROW = 28;
  private static final int STRIDE = 34;
  private static final int WAIT_HEIGHT = 44;
  private static final int LEGEND_COLUMN = 182;
  private static final int LEGEND_ROW = 20;

  /** What is more than this is said, not drawn. */
  private static final int MOST_CPUS = 128;

  private static final int MOST_NAMES = 36;
  private static final int LONGEST_NAME = 20;

  /** For {@code class} of the picture, so that its rules touch nothing else of a page that it is put into. */
  private static final String CSS_CLASS = "statline-timeline";

  private static final String STYLE = """
      text { font: 12px system-ui, sans-serif; fill: #30343c; }
      .head { font-size: 14px; font-weight: 600; }
      .soft { fill: #6a7180; }
      .in { fill: #fff; font-size: 11px; pointer-events: none; }
      .page { fill: #fbfbfd; stroke: #d6d9e0; }
      .idle { fill: #e9ebf0; }
      .wait { fill: #d08a1d; fill-opacity: 0.55; stroke: #b87410; stroke-width: 0.8; }
      .grid { stroke: #6a7180; stroke-opacity: 0.28; }
      """;

  private static final String DARK = """
      text { fill: #dfe3ea; }
      .soft { fill: #9aa3b2; }
      .in { fill: #fff; }
      .page { fill: #1b1e24; stroke: #3a3f49; }
      .idle { fill: #2a2e36; }
      """;

  private final TimelineData data;
  private final TimelineScale scale;
  private final SvgText svg = new SvgText();
  private final int rows;
  private final int waitTop;
  private final int axis;
  private final TimelineColours colours;
  private final int[] shown;
  private final int height;

  TimelineSvg(TimelineData data) {
    this.data = data;
    scale = new TimelineScale(data.from, data.to, LEFT, WIDTH - LEFT - RIGHT);
    rows = Math.min(MOST_CPUS, data.cpuCount);
    waitTop = TOP + rows * STRIDE + 4;
    axis = waitTop + WAIT_HEIGHT + 6;
    colours = new TimelineColours(data);
    shown = colours.order;
    height = axis + 44 + legendRows() * LEGEND_ROW;
  }

  private int legendRows() {
    int perRow = (WIDTH - LEFT - RIGHT) / LEGEND_COLUMN;
    return (Math.min(shown.length, MOST_NAMES + 1) + perRow - 1) / perRow;
  }

  String text() {
    head();
    for (int cpu = 0; cpu < rows; cpu++) {
      row(cpu);
    }
    waiting();
    axis();
    legend();
    return svg.raw("</svg>\n").toString();
  }

  private void head() {
    svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"" + CSS_CLASS + "\" viewBox=\"0 0 "
        + WIDTH + " " + height + "\" width=\"" + WIDTH + "\" height=\"" + height
        + "\" role=\"img\">\n<title>");
    svg.raw(title()).raw("</title>\n<style>\n").raw(ours(STYLE + TimelineColours.rules()));
    svg.raw("@media (prefers-color-scheme: dark) {\n").raw(ours(DARK)).raw("}\n</style>\n");
    svg.raw("<rect class=\"page\" x=\"0.5\" y=\"0.5\" width=\"" + (WIDTH - 1) + "\" height=\""
        + (height - 1) + "\" rx=\"6\"/>\n");
    svg.raw("<text class=\"head\" x=\"16\" y=\"28\">").raw(title()).raw("</text>\n");
  }

  private static String ours(String rules) {
    return rules
        .lines()
        .map(rule -> "." + CSS_CLASS + " " + rule + "\n")
        .collect(Collectors.joining());
  }

  private String title() {
    String hidden = rows < data.cpuCount ? ", the first " + rows + " shown" : "";
    return "Tasks on " + data.cpuCount + (data.cpuCount == 1 ? " CPU" : " CPUs") + hidden + ", "
        + Times.text(data.from) + " to " + Times.text(data.to);
  }

  private void row(int cpu) {
    int y = TOP + cpu * STRIDE;
    svg.raw("<text x=\"16\" y=\"" + (y + 18) + "\">CPU " + cpu + "</text>\n");
    svg.raw("<rect class=\"idle\" x=\"" + LEFT + "\" y=\"" + y + "\" width=\"" + scale.width
        + "\" height=\"" + ROW + "\"><title>idle</title></rect>\n");
    new TimelineRow(data, scale, colours, svg, y, ROW).draw(cpu);
  }

  private void waiting() {
    int[] most = new TimelineWaits(data, scale).mostPerColumn();
    int top = Math.max(1, Arrays.stream(most).max().orElse(0));
    svg.raw("<text x=\"16\" y=\"" + (waitTop + 16) + "\">waiting</text>\n");
    svg.raw("<text class=\"soft\" x=\"16\" y=\"" + (waitTop + 32) + "\">max " + top + "</text>\n");
    svg.raw("<path class=\"wait\" d=\"M" + LEFT + " " + (waitTop + WAIT_HEIGHT));
    int last = 0;
    for (int x = 0; x < most.length; x++) {
      if (most[x] != last) {
        svg.raw("H" + (LEFT + x) + "V" + level(most[x], top));
        last = most[x];
      }
    }
    svg.raw("H" + (LEFT + most.length) + "V" + (waitTop + WAIT_HEIGHT) + "Z\"><title>")
        .raw("tasks that want a CPU and have none, at most " + top + " at once</title></path>\n");
  }

  private String level(int count, int top) {
    return SvgText.digits(waitTop + WAIT_HEIGHT - (double) WAIT_HEIGHT * count / top);
  }

  private void axis() {
    svg.raw(
        "<path class=\"grid\" d=\"M" + LEFT + " " + axis + "H" + (LEFT + scale.width) + "\"/>\n");
    for (long time = scale.firstMark(); time <= scale.to; time += scale.step()) {
      String x = SvgText.digits(scale.x(time));
      svg.raw("<path class=\"grid\" d=\"M" + x + " " + (TOP - 4) + "V" + (axis + 4) + "\"/>\n");
      svg.raw("<text class=\"soft\" text-anchor=\"middle\" x=\"" + x + "\" y=\"" + (axis + 18)
          + "\">" + scale.mark(time) + "</text>\n");
    }
  }

  private void legend() {
    int perRow = (WIDTH - LEFT - RIGHT) / LEGEND_COLUMN;
    int count = Math.min(shown.length, MOST_NAMES);
    for (int i = 0; i < count; i++) {
      int x = LEFT + i % perRow * LEGEND_COLUMN;
      int y = axis + 34 + i / perRow * LEGEND_ROW;
      svg.raw("<rect class=\"" + colours.css(shown[i]) + "\" x=\"" + x + "\" y=\"" + y
          + "\" width=\"12\" height=\"12\" rx=\"2\"/>\n");
      caption(x + 18, y + 10, data.plans[shown[i]].name);
    }
    if (shown.length > count) {
      int x = LEFT + count % perRow * LEGEND_COLUMN;
      int y = axis + 44 + count / perRow * LEGEND_ROW;
      caption(x, y, "and " + (shown.length - count) + " more");
    }
  }

  private void caption(int x, int y, String text) {
    svg.raw("<text x=\"" + x + "\" y=\"" + y + "\">").escaped(shortened(text)).raw("</text>\n");
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
