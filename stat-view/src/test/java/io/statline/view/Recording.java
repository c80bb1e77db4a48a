package io.statline.view;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Replies of a server: its metadata, then samples, each received a second after the one before. */
record Recording(StatSchema schema, List<StatSample<StatValue>> samples) {
  private static final long SECOND = 1_000_000_000;

  static Recording read(String name) throws IOException {
    List<String> lines =
        Files.readAllLines(Golden.RESOURCES.resolve("recordings").resolve(name));
    StatSchema schema = StatSchema.fromJson(args(lines.get(0)).get("resp").toJson());
    List<StatSample<StatValue>> samples = new java.util.ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Map<String, StatValue> args = args(line);
      samples.add(new StatSample<>(
          args.get("resp"), nanos(args, "at_ns"), nanos(args, "up_ns"), samples.size() * SECOND));
    }
    return new Recording(schema, samples);
  }

  private static Map<String, StatValue> args(String line) throws IOException {
    StatValue reply = StatValue.fromJson(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    StatValue args = ((StatValue.Members) reply).values().get("args");
    return ((StatValue.Members) args).values();
  }

  private static OptionalLong nanos(Map<String, StatValue> args, String name) {
    return args.get(name) instanceof StatValue.Whole nanos
        ? OptionalLong.of(nanos.value().longValueExact())
        : OptionalLong.empty();
  }

  StatMeta top() {
    return schema.top().orElseThrow();
  }

  /** Each sample with the one before it, the first one alone. */
  String rendered(RenderOptions options) {
    StatRenderer renderer = StatRenderer.of(schema, top(), options);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < samples.size(); i++) {
      text.append("# sample ").append(i + 1).append('\n');
      text.append(
          i == 0
              ? renderer.render(samples.get(0))
              : renderer.render(samples.get(i), samples.get(i - 1)));
      text.append('\n');
    }
    return text.toString();
  }
}
