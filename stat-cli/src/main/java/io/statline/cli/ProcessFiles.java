package io.statline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Linux says of processes, as far as this user may see it. A process may end while it is looked at: then nothing
 * is said of it.
 *
 * @param proc where Linux says it
 */
record ProcessFiles(Path proc) {
  private static final int START_TIME = 19; // of what follows the name
  private static final int TICKS_PER_SECOND = 100; // whatever the kernel's own clock is
  private static final int MILLIS_PER_SECOND = 1000;
  private static final int MOST_BYTES = 4096;

  /** The processes there are. */
  List<Integer> ids() {
    List<Integer> ids = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(proc, "[1-9]*")) {
      for (Path folder : folders) {
        String name = String.valueOf(folder.getFileName());
        if (name.matches("[0-9]{1,9}")) {
          ids.add(Integer.parseInt(name));
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException notLinux) {
      return List.of();
    }
    return ids;
  }

  /** What the descriptors of a process lead to. */
  List<String> descriptors(int id) {
    List<String> targets = new ArrayList<>();
    try (DirectoryStream<Path> links = Files.newDirectoryStream(folder(id).resolve("fd"))) {
      for (Path link : links) {
        target(link).ifPresent(targets::add);
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException notForThisUser) {
      return targets;
    }
    return targets;
  }

  private static Optional<String> target(Path link) {
    try {
      return Optional.of(Files.readSymbolicLink(link).toString());
    } catch (IOException closed) {
      return Optional.empty();
    }
  }

  /** The name of a process. */
  Optional<String> name(int id) {
    return text(folder(id).resolve("comm")).map(String::strip);
  }

  /** The user it runs as. */
  Optional<String> user(int id) {
    return ownerOf(folder(id));
  }

  /** The owner of a file. */
  static Optional<String> ownerOf(Path file) {
    try {
      return Optional.of(Files.getOwner(file).getName());
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** How long ago it was started. */
  Optional<Duration> age(int id) {
    return text(folder(id).resolve("stat")).flatMap(stat -> uptime().flatMap(up -> age(stat, up)));
  }

  private static Optional<Duration> age(String stat, Duration up) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
    if (fields.length <= START_TIME || !fields[START_TIME].matches("[0-9]{1,15}")) {
      return Optional.empty();
    }
    long startMillis = Long.parseLong(fields[START_TIME]) * MILLIS_PER_SECOND / TICKS_PER_SECOND;
    Duration age = up.minusMillis(startMillis);
    return Optional.of(age.isNegative() ? Duration.ZERO : age);
  }

  private Optional<Duration> uptime() {
    return text(proc.resolve("uptime"))
        .map(text -> text.split(" ", -1)[0])
        .filter(seconds -> seconds.matches("[0-9]{1,12}(\\.[0-9]{1,9})?"))
        .map(seconds -> Duration.ofMillis(
            new java.math.BigDecimal(seconds).movePointRight(3).longValue()));
  }

  private Path folder(int id) {
    return proc.resolve(Integer.toString(id));
  }

  private static Optional<String> text(Path file) {
    try (java.io.InputStream in = Files.newInputStream(file)) {
      return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
