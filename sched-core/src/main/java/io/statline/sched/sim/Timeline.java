package io.statline.sched.sim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who ran on which CPU from when to when, and how many tasks waited. It covers what the kernel was told to record, from
 * {@link #fromNanos} to {@link #toNanos}.
 *
 * @since 0.1.0
 */
public final class Timeline {

  private final TimelineData data;

  private Timeline(TimelineData data) {
    this.data = data;
  }

  static Timeline of(Machine machine) {
    return new Timeline(new TimelineData(machine));
  }

  /** Where it begins, after the start of the simulation. */
  public long fromNanos() {
    return data.from;
  }

  /** Where it ends, after the start of the simulation: with the simulation, its window, or its room. */
  public long toNanos() {
    return data.to;
  }

  /** How many stretches of one task on one CPU it has. */
  public int size() {
    return data.cpus.length;
  }

  /** As a picture in SVG: a row for each CPU, below them how many tasks waited, and a legend. The same bytes for the same timeline. */
  public String svg() {
    return new TimelineSvg(data).text();
  }

  /** Writes {@link #svg} to a file, in UTF-8; over one that is there. */
  public void writeSvg(Path file) throws IOException {
    Files.write(file, svg().getBytes(StandardCharsets.UTF_8));
  }
}
