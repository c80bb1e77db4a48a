package io.statline.cli;

import io.statline.protocol.StatResponse;
import io.statline.protocol.StatSample;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Recordings that tests make and read. */
final class RecordingFixture {
  static final RecordingQuery TOP = new RecordingQuery("top", Map.of());
  static final RecordingHeader HEADER = new RecordingHeader("/run/app.sock", 5, 1_000_000_000);

  private RecordingFixture() {}

  static String meta(String type) {
    return "{\"" + type + "\":{\"name\":\"" + type
        + "\",\"top\":\"true\",\"fields\":{\"a\":{\"datum\":\"u64\"}}}}";
  }

  static RecordingItem.Metadata metadata(double seconds, String type, RecordingQuery... queries) {
    return new RecordingItem.Metadata(
        nanos(seconds), List.of(queries), meta(type).getBytes(StandardCharsets.UTF_8));
  }

  static RecordingItem.Sample sample(double seconds, RecordingQuery query, String value) {
    return new RecordingItem.Sample(
        nanos(seconds),
        query,
        new StatSample<>(
            value.getBytes(StandardCharsets.UTF_8),
            OptionalLong.of(nanos(seconds) - 7),
            OptionalLong.empty(),
            0));
  }

  static long nanos(double seconds) {
    return 1_700_000_000_000_000_000L + (long) (seconds * 1e9);
  }

  static Path write(Path file, RecordingItem... items) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        RecordingWriter writer = new RecordingWriter(out, HEADER)) {
      for (RecordingItem item : items) {
        writer.write(item);
        writer.flush();
      }
    }
    return file;
  }

  /** All of its lines. */
  static List<RecordingItem> items(Path file) throws IOException, CommandException {
    try (RecordingReader reader = RecordingReader.open(file)) {
      List<RecordingItem> items = new ArrayList<>();
      for (Optional<RecordingItem> item = reader.next(); item.isPresent(); item = reader.next()) {
        items.add(item.get());
      }
      return items;
    }
  }

  /** The values of its samples. */
  static List<String> values(Path file) throws IOException, CommandException {
    return items(file).stream()
        .filter(RecordingItem.Sample.class::isInstance)
        .map(item -> text(((RecordingItem.Sample) item).value().value()))
        .toList();
  }

  static String text(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }

  /** What a real scheduler answered: its metadata, then its values. */
  static List<String> scheduler(String name) throws IOException {
    try (InputStream in =
        RecordingFixture.class.getResourceAsStream("/recordings/" + name + ".jsonl")) {
      List<String> values = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        values.add(
            text(StatResponse.parse(line.getBytes(StandardCharsets.UTF_8)).json()));
      }
      return values;
    }
  }
}
