package io.statline.examples.sched;

/** A failure as a line for people. */
final class Failures {
  private Failures() {}

  static String text(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.toString() : message;
  }
}
