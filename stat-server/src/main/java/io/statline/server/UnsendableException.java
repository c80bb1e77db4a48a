package io.statline.server;

import io.statline.protocol.StatException;

/** A supplier gave a value that is not complete: its fault, unlike a {@link StatException} that it throws. */
final class UnsendableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnsendableException(StatException reason) {
    super("its value cannot be sent: " + reason.text(), reason);
  }
}
