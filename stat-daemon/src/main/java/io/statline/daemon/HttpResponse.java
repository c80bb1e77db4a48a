package io.statline.daemon;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A response. */
final class HttpResponse {
  private static final String PLAIN = "text/plain; charset=utf-8";

  private final HttpStatus status;
  private final String contentType;
  private final byte[] body;

  /** With a body, which is sent unless the request was {@code HEAD}. */
  HttpResponse(HttpStatus status, String contentType, byte[] body) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
  }

  static HttpResponse text(HttpStatus status, String text) {
    return new HttpResponse(status, PLAIN, (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes on the wire. */
  byte[] toBytes(boolean withBody, boolean last) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
    head.append("Date: ").append(date(Instant.now())).append("\r\n");
    head.append("Content-Type: ").append(contentType).append("\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      head.append("Allow: GET, HEAD\r\n");
    }
    if (last) {
      head.append("Connection: close\r\n");
    }
    head.append("\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + body.length);
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    if (withBody) {
      bytes.writeBytes(body);
    }
    return bytes.toByteArray();
  }

  /** A moment as HTTP writes it (RFC 9110, section 5.6.7). */
  static String date(Instant moment) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    return date.charAt(6) == ' '
        ? date.replace(", ", ", 0")
        : date; // of a day HTTP wants both digits
  }
}
