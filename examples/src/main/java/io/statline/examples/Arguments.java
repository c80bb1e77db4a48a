package io.statline.examples;

import java.nio.file.Path;
import java.util.List;

/**
 * What a program was called with.
 *
 * @param plain the arguments
 * @since 0.1.0
 */
public record Arguments(List<String> plain) {

  /** The first argument as a path; for programs that need one. */
  public Path path() {
    return Path.of(plain.get(0));
  }
}
