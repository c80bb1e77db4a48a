package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own: with other variables, or as another user. */
final class CliProcess {
  private final List<String> before = new ArrayList<>();
  private final Map<String, String> environment;
  private String classPath = System.getProperty("java.class.path");

  CliProcess(Map<String, String> environment) {
    this.environment = environment;
  }

  /** As a user without any rights, who can read the classes in a folder that they are copied to. */
  CliProcess asNobody(Path folder) throws IOException {
    before.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    List<String> copies = new ArrayList<>();
    for (String part : classPath.split(File.pathSeparator)) {
      copies.add(copy(Path.of(part), folder.resolve(String.valueOf(copies.size()))));
    }
    classPath = String.join(File.pathSeparator, copies);
    return this;
  }

  private static String copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return Files.exists(from) ? Files.copy(from, Path.of(to + ".jar")).toString() : to.toString();
    }
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to.toString();
  }

  CliRun run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, "io.statline.cli.Statline"));
    command.addAll(Arrays.asList(args));
    Path out = Files.createTempFile("statline", ".out");
    Path err = Files.createTempFile("statline", ".err");
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(new File("/"))
        .redirectOutput(out.toFile())
        .redirectError(err.toFile());
    builder.environment().remove("STATLINE_DIR");
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS))
          .as("the command has ended")
          .isTrue();
      return new CliRun(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
      Files.delete(out);
      Files.delete(err);
    }
  }
}
