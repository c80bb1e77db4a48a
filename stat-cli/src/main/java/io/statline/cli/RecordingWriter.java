package io.statline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.statline.protocol.StatSample;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a recording: gzip of lines of JSON. The first line says what it is:
 *
 * <pre>{@code
 * {"statline_recording":1,"address":"/run/x.sock","started_ns":…,"interval_ns":1000000000}
 * {"received_ns":…,"queries":[{"target":"top","args":{}}],"meta":{…}}
 * {"received_ns":…,"target":"top","args":{},"at_ns":…,"up_ns":…,"resp":{…}}
 * }</pre>
 *
 * <p>A line with {@code meta} comes before the samples it explains, a line with {@code resp} is a sample. Both values
 * are as the daemon sent them, byte for byte.
 */
final class RecordingWriter implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final JsonFactory JSON = new JsonFactory();

  private final GZIPOutputStream out;

  /** Writes the first line. */
  RecordingWriter(OutputStream to, RecordingHeader header) throws IOException {
    out = new GZIPOutputStream(to, BUFFER, true);
    line(json -> {
      json.writeNumberField("statline_recording", RecordingHeader.VERSION);
      json.writeStringField("address", header.address());
      json.writeNumberField("started_ns", header.startedNanos());
      json.writeNumberField("interval_ns", header.intervalNanos());
    });
  }

  void write(RecordingItem item) throws IOException {
    if (item instanceof RecordingItem.Metadata metadata) {
      line(json -> metadata(metadata, json));
    } else if (item instanceof RecordingItem.Sample sample) {
      line(json -> sample(sample, json));
    }
  }

  private static void metadata(RecordingItem.Metadata metadata, JsonGenerator json)
      throws IOException {
    json.writeNumberField("received_ns", metadata.receivedNanos());
    json.writeArrayFieldStart("queries");
    for (RecordingQuery query : metadata.queries()) {
      json.writeStartObject();
      query(query, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    raw("meta", metadata.schema(), json);
  }

  private static void sample(RecordingItem.Sample sample, JsonGenerator json) throws IOException {
    StatSample<byte[]> value = sample.value();
    json.writeNumberField("received_ns", sample.receivedNanos());
    query(sample.query(), json);
    time("at_ns", value.atNanos(), json);
    time("up_ns", value.upNanos(), json);
    raw("resp", value.value(), json);
  }

  private static void query(RecordingQuery query, JsonGenerator json) throws IOException {
    json.writeStringField("target", query.target());
    json.writeObjectFieldStart("args");
    for (Map.Entry<String, String> arg : query.args().entrySet()) {
      json.writeStringField(arg.getKey(), arg.getValue());
    }
    json.writeEndObject();
  }

  private static void time(String name, OptionalLong nanos, JsonGenerator json) throws IOException {
    if (nanos.isPresent()) {
      json.writeNumberField(name, nanos.getAsLong());
    }
  }

  private static void raw(String name, byte[] text, JsonGenerator json) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(new String(text, StandardCharsets.UTF_8));
  }

  private void line(Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
    bytes.writeTo(out);
  }

  /** Makes all that was written readable, even if this process is killed now. */
  void flush() throws IOException {
    out.flush();
  }

  /** Completes the file. */
  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Writes the members of a line. */
  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }
}
