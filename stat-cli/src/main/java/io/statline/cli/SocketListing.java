package io.statline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;

/** Reports as a table for people, or as JSON. */
final class SocketListing {
  private static final String NOTHING = "-";
  private static final double NANOS_PER_SECOND = 1e9;

  private SocketListing() {}

  static String table(List<SocketReport> reports) {
    TextTable table =
        new TextTable().row("NAME", "STATE", "PID", "PROCESS", "USER", "TYPE", "UP", "PATH");
    for (SocketReport report : reports) {
      table.row(
          DaemonName.of(report.path()).toString(),
          report.state().toString(),
          report.pid().isPresent() ? Integer.toString(report.pid().getAsInt()) : NOTHING,
          report.process().orElse(NOTHING),
          report.user().orElse(NOTHING),
          report.top().orElse(NOTHING),
          report.up().map(UptimeText::of).orElse(NOTHING),
          report.path().toString());
    }
    return table.toString();
  }

  /** An array of objects; what is not known is left out. */
  static String json(List<SocketReport> reports) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      for (SocketReport report : reports) {
        write(report, json);
      }
      json.writeEndArray();
    }
    return SafeText.json(text.toString());
  }

  private static void write(SocketReport report, JsonGenerator json) throws IOException {
    DaemonName name = DaemonName.of(report.path());
    json.writeStartObject();
    json.writeStringField("name", name.name());
    if (!name.instance().isEmpty()) {
      json.writeStringField("instance", name.instance());
    }
    json.writeStringField("path", report.path().toString());
    json.writeStringField("state", report.state().toString());
    if (report.pid().isPresent()) {
      json.writeNumberField("pid", report.pid().getAsInt());
    }
    write("process", report.process().orElse(""), json);
    write("user", report.user().orElse(""), json);
    write("type", report.top().orElse(""), json);
    if (report.up().isPresent()) {
      json.writeNumberField("up_seconds", seconds(report.up().get()));
    }
    json.writeEndObject();
  }

  private static double seconds(Duration up) {
    return up.toNanos() / NANOS_PER_SECOND;
  }

  private static void write(String name, String value, JsonGenerator json) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }
}
