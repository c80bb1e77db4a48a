package io.statline.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a process writes, line by line, read as it comes so that the process never waits for us. */
final class Lines {
  private static final long LIMIT_SECONDS = 60;

  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

  Lines(InputStream in, String name) {
    Thread reader = new Thread(() -> readAll(in), name);
    reader.setDaemon(true);
    reader.start();
  }

  private void readAll(InputStream in) {
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(Optional.of(line));
      }
    } catch (IOException e) { // the process was ended by force
      lines.add(Optional.of("(" + e.getMessage() + ")"));
    } finally {
      lines.add(Optional.empty());
    }
  }

  /**
   * The next line, empty at the end.
   *
   * @throws IOException if nothing comes for a minute
   */
  Optional<String> next() throws IOException, InterruptedException {
    Optional<String> line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      throw new IOException("The process wrote nothing for " + LIMIT_SECONDS + " s");
    }
    return line;
  }

  /** The lines that are left. */
  List<String> rest() throws IOException, InterruptedException {
    List<String> rest = new ArrayList<>();
    for (Optional<String> line = next(); line.isPresent(); line = next()) {
      rest.add(line.get());
    }
    return rest;
  }
}
