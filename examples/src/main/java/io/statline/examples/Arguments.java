package io.statline.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a program was called with.
 *
 * @param plain the arguments that are no options
 * @param options the options' values
 * @since 0.1.0
 */
public record Arguments(List<String> plain, Map<String, String> options) {

  /** The first argument as a path; for programs that need one. */
  public Path path() {
    return Path.of(plain.get(0));
  }

  /** The first argument as a path, if it was given. */
  public Optional<Path> optionalPath() {
    return plain.stream().findFirst().map(Path::of);
  }

  /** The value of an option as a path. */
  public Path path(String option, String otherwise) {
    return Path.of(options.getOrDefault(option, otherwise));
  }
}
