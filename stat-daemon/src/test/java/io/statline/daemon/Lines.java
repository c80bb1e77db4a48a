package io.statline.daemon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a process writes, read as it comes so that the process never waits for us. */
final class Lines {
  /** What comes after the last line. */
  static final String END = "<end of output>";

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  Lines(InputStream in) {
    Thread reader = new Thread(() -> readAll(in), "lines");
    reader.setDaemon(true);
    reader.start();
  }

  private void readAll(InputStream in) {
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("(" + e.getMessage() + ")"); // it was ended by force
    } finally {
      lines.add(END);
    }
  }

  /** The next line. */
  String next() throws IOException, InterruptedException {
    String line = lines.poll(60, TimeUnit.SECONDS);
    if (line == null) {
      throw new IOException("the process writes nothing");
    }
    return line;
  }

  /** The next line if there is one already. */
  String nextOr(String other) {
    String line = lines.poll();
    return line == null ? other : line;
  }

  /** The next line with this in it. */
  String nextWith(String part) throws IOException, InterruptedException {
    String line = next();
    while (!line.contains(part)) {
      if (line.equals(END)) {
        throw new IOException("no line has '" + part + "'");
      }
      line = next();
    }
    return line;
  }

  /** The lines that are left. */
  List<String> rest() throws IOException, InterruptedException {
    List<String> rest = new ArrayList<>();
    for (String line = next(); !line.equals(END); line = next()) {
      rest.add(line);
    }
    return rest;
  }
}
