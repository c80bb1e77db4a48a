package io.statline.openmetrics;

import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Replies of a real server: its metadata, then values. */
record Recording(StatSchema schema, List<StatValue> values) {
  static final Path RESOURCES = Path.of("src/test/resources");

  static Recording read(String name) throws IOException {
    List<String> lines = Files.readAllLines(RESOURCES.resolve("recordings").resolve(name));
    List<StatValue> values = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      values.add(answer(line));
    }
    return new Recording(StatSchema.fromJson(answer(lines.get(0)).toJson()), values);
  }

  private static StatValue answer(String line) throws IOException {
    StatValue reply = StatValue.fromJson(line.getBytes(StandardCharsets.UTF_8));
    StatValue args = ((StatValue.Members) reply).values().get("args");
    return ((StatValue.Members) args).values().get("resp");
  }

  MetricTranslation translate(int index, StatSchema metadata, String prefix) {
    MetricOptions options = MetricOptions.defaults().withPrefix(prefix);
    return StatMetrics.of(metadata, metadata.entry().orElseThrow(), options)
        .translate(values.get(index));
  }
}
