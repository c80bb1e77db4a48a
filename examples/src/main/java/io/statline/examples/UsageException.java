package io.statline.examples;

/** A program was called in a wrong way. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String text) {
    super(text);
  }
}
