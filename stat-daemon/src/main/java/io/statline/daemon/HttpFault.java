package io.statline.daemon;

/** Why a request is not answered with what it asks for. */
final class HttpFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String text;

  HttpFault(HttpStatus status, String text) {
    super(text, null, false, false); // anybody who may connect can cause it: no trace
    this.status = status;
    this.text = text;
  }

  HttpStatus status() {
    return status;
  }

  /** What the reader is told. */
  String text() {
    return text;
  }
}
