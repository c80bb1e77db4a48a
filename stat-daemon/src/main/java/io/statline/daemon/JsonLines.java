package io.statline.daemon;

import io.statline.protocol.StatSample;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** Samples for programs: each a line with the object {@code args} of the reply, in ASCII. */
final class JsonLines implements SampleText {

  @Override
  public String of(Shot shot, Optional<Shot> previous) {
    StatSample<byte[]> sample = shot.sample();
    StringBuilder line = new StringBuilder("{\"resp\":");
    new String(sample.value(), StandardCharsets.UTF_8)
        .chars()
        .forEach(unit -> append(line, (char) unit));
    append(line, "at_ns", sample.atNanos());
    append(line, "up_ns", sample.upNanos());
    return line.append("}\n").toString();
  }

  /** Outside of strings JSON is ASCII, and inside of them this is the same. */
  private static void append(StringBuilder line, char unit) {
    if (unit < 0x80) {
      line.append(unit);
    } else {
      line.append(String.format("\\u%04x", (int) unit));
    }
  }

  private static void append(StringBuilder line, String name, OptionalLong nanos) {
    nanos.ifPresent(value -> line.append(",\"" + name + "\":").append(value));
  }
}
