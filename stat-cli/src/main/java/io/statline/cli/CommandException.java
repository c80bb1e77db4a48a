package io.statline.cli;

/** What went wrong, for people, and the status that scripts are told. */
final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  CommandException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** One of {@link ExitStatus}. */
  int status() {
    return status;
  }
}
