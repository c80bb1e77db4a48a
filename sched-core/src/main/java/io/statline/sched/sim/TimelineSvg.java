package io.statline.sched.sim;

/** Draws a timeline. */
final class TimelineSvg {

  private final TimelineData data;

  TimelineSvg(TimelineData data) {
    this.data = data;
  }

  String text() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>" + data.cpuCount()
        + " CPUs</title></svg>\n";
  }
}
