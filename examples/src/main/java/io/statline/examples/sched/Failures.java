package io.statline.examples.sched;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** A failure as a line for people. */
final class Failures {
  private Failures() {}

  static String text(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
  }

  /** Why a file cannot be used: some of the JDK's texts are the file's name alone. */
  static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    return failure instanceof AccessDeniedException ? "not permitted" : text(failure);
  }
}
