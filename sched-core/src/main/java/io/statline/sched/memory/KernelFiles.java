package io.statline.sched.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Files in which the kernel says how things are. */
final class KernelFiles {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path MEMORY = Path.of("/proc/meminfo");

  private KernelFiles() {}

  /** All of a small file, without the white space around it; empty if it is not there or may not be read. */
  static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The words after a name in the state of this process. */
  static List<String> status(String name) {
    return words(STATUS, name);
  }

  /** How much of this process is in memory, in bytes. */
  static long residentBytes() {
    return Sizes.ofKib(Long.parseLong(status("VmRSS").get(0)));
  }

  /** What the kernel could still give away without swapping, in bytes. */
  static long availableBytes() {
    return Sizes.ofKib(Long.parseLong(words(MEMORY, "MemAvailable").get(0)));
  }

  private static List<String> words(Path file, String name) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith(name + ":"))
          .findFirst()
          .map(line -> Arrays.asList(line.substring(name.length() + 1).strip().split("\\s+")))
          .orElseThrow(() -> new IllegalStateException(file + " has no line " + name));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
