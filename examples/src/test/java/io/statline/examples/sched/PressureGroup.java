package io.statline.examples.sched;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A memory cgroup that is too small for what runs in it, and a swap file for what does not fit. Both are gone after
 * {@link #close}.
 */
final class PressureGroup implements AutoCloseable {
  private static final Path CGROUPS = Path.of("/sys/fs/cgroup");
  private static final String NAME =
      "statline-pressure-" + ProcessHandle.current().pid();

  private final Path group;
  private final Path swapFile;

  private PressureGroup(Path group, Path swapFile) {
    this.group = group;
    this.swapFile = swapFile;
  }

  /** Why there can be no such thing here; empty if there can. */
  static Optional<String> obstacle() throws IOException {
    if (!"0".equals(Processes.output("id", "-u").strip())) {
      return Optional.of("needs root, for a cgroup and a swap file");
    }
    if (!Processes.present("mkswap") || !Processes.present("swapon")) {
      return Optional.of("needs swapon");
    }
    return parent().isPresent()
        ? Optional.empty()
        : Optional.of("needs a memory cgroup that can be written, below " + CGROUPS);
  }

  static PressureGroup open(long limitBytes, long swapBytes, Path folder) throws IOException {
    Path swapFile = folder.resolve("swap");
    Path group = Files.createDirectory(parent().orElseThrow().resolve(NAME));
    PressureGroup opened = new PressureGroup(group, swapFile);
    try {
      Path limit = group.resolve("memory.max");
      Files.writeString(
          Files.exists(limit) ? limit : group.resolve("memory.limit_in_bytes"),
          String.valueOf(limitBytes));
      Processes.output("fallocate", "-l", String.valueOf(swapBytes), swapFile.toString());
      Processes.output("chmod", "600", swapFile.toString());
      Processes.output("mkswap", swapFile.toString());
      Processes.output("swapon", swapFile.toString());
      return opened;
    } catch (IOException e) {
      opened.close();
      throw e;
    }
  }

  /** The words before a command that make it run in here. */
  Stream<String> prefix() {
    return Stream.of(
        "sh", "-c", "echo $$ > " + group.resolve("cgroup.procs") + " && exec \"$@\"", "sh");
  }

  /** What was swapped out since the machine began, in pages: that there is pressure at all. */
  static long swappedOut() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/vmstat"), StandardCharsets.US_ASCII)) {
      return lines
          .filter(line -> line.startsWith("pswpout "))
          .mapToLong(line -> Long.parseLong(line.substring("pswpout ".length())))
          .sum();
    }
  }

  @Override
  public void close() throws IOException {
    if (Files.readString(Path.of("/proc/swaps")).contains(swapFile.toString())) {
      Processes.output("swapoff", swapFile.toString());
    }
    Files.deleteIfExists(swapFile);
    deleteGroup();
  }

  /** A process that has just ended may still be in it. */
  private void deleteGroup() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (Files.exists(group) && !group.toFile().delete()) {
      if (System.nanoTime() - end > 0) {
        throw new IOException(String.format(Locale.ROOT, "%s is still in use", group));
      }
      Thread.onSpinWait();
    }
  }

  private static Optional<Path> parent() {
    return Stream.of(CGROUPS.resolve("memory"), CGROUPS)
        .filter(PressureGroup::holdsMemory)
        .filter(Files::isWritable)
        .findFirst();
  }

  private static boolean holdsMemory(Path folder) {
    if (Files.exists(folder.resolve("memory.limit_in_bytes"))) {
      return true;
    }
    try {
      return Files.readString(folder.resolve("cgroup.subtree_control")).contains("memory");
    } catch (IOException e) {
      return false; // no such file: not version 2, or not its root
    }
  }
}
