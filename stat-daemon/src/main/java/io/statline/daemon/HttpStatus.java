package io.statline.daemon;

/** What a response begins with. */
enum HttpStatus {
  OK(200, "OK"),
  BAD_REQUEST(400, "Bad Request"),
  NOT_FOUND(404, "Not Found"),
  METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
  TOO_MANY_HEADERS(431, "Request Header Fields Too Large"),
  UNAVAILABLE(503, "Service Unavailable"),
  LATE(504, "Gateway Timeout");

  private final int code;
  private final String reason;

  HttpStatus(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  @Override
  public String toString() {
    return code + " " + reason;
  }
}
