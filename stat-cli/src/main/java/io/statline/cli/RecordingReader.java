package io.statline.cli;

import io.statline.protocol.StatFormatException;
import io.statline.protocol.StatSample;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a recording, a line at a time. What is wrong with it is a {@link CommandException} that names file and line;
 * one that ends in the middle is read as far as it goes.
 */
final class RecordingReader implements Closeable {
  private final Path file;
  private final RecordingLines lines;
  private final RecordingHeader header;
  private Set<RecordingQuery> known = Set.of();
  private long samples;

  private RecordingReader(Path file, RecordingLines lines) throws IOException, CommandException {
    this.file = file;
    this.lines = lines;
    this.header = parse(RecordingReader::header)
        .orElseThrow(() -> fault("it ends before its first line does"));
  }

  static RecordingReader open(Path file) throws IOException, CommandException {
    if (Files.isDirectory(file)) {
      throw new CommandException(ExitStatus.FAILED, file + " is a directory, not a recording");
    }
    InputStream in = null;
    try {
      in = Files.newInputStream(file);
      return new RecordingReader(file, new RecordingLines(in));
    } catch (IOException | CommandException e) {
      if (in != null) {
        in.close();
      }
      throw e instanceof CommandException known ? known : unreadable(file, e);
    }
  }

  private static CommandException unreadable(Path file, Exception e) {
    String why = e instanceof NoSuchFileException
        ? "there is no such file"
        : e instanceof StatFormatException ? "it is no recording: " + e.getMessage() : e.toString();
    CommandException wrapped = new CommandException(ExitStatus.FAILED, file + ": " + why);
    wrapped.initCause(e);
    return wrapped;
  }

  private static RecordingHeader header(RecordingMembers line) throws StatFormatException {
    if (line.number("statline_recording").isEmpty()) {
      throw new StatFormatException("this is no recording of statline");
    }
    long version = line.requiredNumber("statline_recording");
    if (version != RecordingHeader.VERSION) {
      throw new StatFormatException("this is format " + version + ", and this statline knows "
          + RecordingHeader.VERSION + ": use a newer statline");
    }
    return new RecordingHeader(
        line.requiredText("address"),
        line.requiredNumber("started_ns"),
        line.requiredNumber("interval_ns"));
  }

  RecordingHeader header() {
    return header;
  }

  /** The next line; empty at the end. */
  Optional<RecordingItem> next() throws IOException, CommandException {
    return parse(this::item);
  }

  private RecordingItem item(RecordingMembers line) throws StatFormatException {
    long received = line.requiredNumber("received_ns");
    Optional<byte[]> meta = line.raw("meta");
    if (meta.isPresent()) {
      known = Set.copyOf(line.queries());
      return new RecordingItem.Metadata(received, line.queries(), meta.get());
    }
    RecordingQuery query = new RecordingQuery(line.requiredText("target"), line.args());
    if (!known.contains(query)) {
      throw new StatFormatException("no metadata before it announces samples of '" + query + "'");
    }
    byte[] value = line.raw("resp")
        .orElseThrow(() -> new StatFormatException("the line has neither 'meta' nor 'resp'"));
    samples++;
    return new RecordingItem.Sample(
        received,
        query,
        new StatSample<>(value, line.number("at_ns"), line.number("up_ns"), received));
  }

  private <T> Optional<T> parse(Parser<T> parser) throws IOException, CommandException {
    try {
      Optional<byte[]> line = lines.next();
      return line.isEmpty()
          ? Optional.empty()
          : Optional.of(parser.parse(RecordingMembers.of(line.get())));
    } catch (StatFormatException e) {
      throw fault(String.valueOf(e.getMessage()));
    }
  }

  /** What is wrong with the line that was read last. */
  CommandException fault(String what) {
    return new CommandException(ExitStatus.FAILED, file + ", line " + lines.number() + ": " + what);
  }

  /** Whether it has turned out to end in the middle. */
  boolean isTruncated() {
    return lines.isTruncated();
  }

  /** How many samples it has had so far. */
  long samples() {
    return samples;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Understands a line. */
  private interface Parser<T> {
    T parse(RecordingMembers line) throws StatFormatException;
  }
}
