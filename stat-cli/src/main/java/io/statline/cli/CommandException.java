package io.statline.cli;

import java.util.List;

/** What went wrong, for people, and the status that scripts are told. */
class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  CommandException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** One of {@link ExitStatus}. */
  final int status() {
    return status;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage()); // never null
  }

  /** Lines that show more of it, after the message. */
  List<String> details() {
    return List.of();
  }
}
