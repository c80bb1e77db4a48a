package io.statline.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Replies of a real scheduler: the metadata, then values.
 *
 * @param metadata its reply to {@code stats_meta}
 * @param values its replies to {@code stats}
 */
record Recording(String metadata, List<String> values) {

  /** The recording of a scheduler. */
  static Recording of(String scheduler) {
    String file = "/recordings/" + scheduler + ".jsonl";
    try (InputStream in = Recording.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no recording " + file);
      }
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return new Recording(lines.get(0), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets a server answer with all of it, in order. */
  void playOn(ScriptedServer server) {
    server.sends(metadata + "\n");
    values.forEach(value -> server.sends(value + "\n"));
  }
}
