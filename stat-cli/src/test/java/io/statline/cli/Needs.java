package io.statline.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that tests run. */
final class Needs {
  private Needs() {}

  /** A program of the path; without it the test is skipped. */
  static void program(String name) {
    boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    assumeTrue(there, "needs " + name);
  }

  /** A Python that has the official parser of OpenMetrics. */
  static String pythonWithParser() throws IOException, InterruptedException {
    for (String python : List.of("/usr/bin/python3", "python3")) {
      if (Files.exists(Path.of(python))
          && output("", python, "-c", "import prometheus_client").equals("")) {
        return python;
      }
    }
    assumeTrue(false, "needs python3 with prometheus_client");
    return "";
  }

  /** What a program prints, errors included, if it ends with status 0; else its status and all it printed. */
  static String output(String input, String... command) throws IOException, InterruptedException {
    Path file = Files.createTempFile("statline", ".in");
    try {
      Files.writeString(file, input);
      Process process = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectInput(file.toFile())
          .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0
          ? output
          : "status " + process.exitValue() + ": " + output;
    } finally {
      Files.delete(file);
    }
  }

  /** The lines of a text that start so. */
  static List<String> lines(String text, String start) {
    return Stream.of(text.split("\n")).filter(line -> line.startsWith(start)).toList();
  }
}
