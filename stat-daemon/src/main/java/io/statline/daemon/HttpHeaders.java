package io.statline.daemon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The headers of one request that matter here. Not safe for several threads. */
final class HttpHeaders {
  private static final int MOST = 100;
  private static final int MOST_CHARS = 32 * 1024;

  private final Map<String, String> values = new HashMap<>();
  private int count;
  private int chars;

  /** Takes a line. */
  void add(String line) throws HttpFault {
    count++;
    chars += line.length();
    if (count > MOST || chars > MOST_CHARS) {
      throw new HttpFault(
          HttpStatus.TOO_MANY_HEADERS,
          "a request has at most " + MOST + " headers of " + MOST_CHARS + " bytes together");
    }
    int colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.substring(0, colon))) {
      throw new HttpFault(HttpStatus.BAD_REQUEST, "header " + count + " is not 'Name: value'");
    }
    String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
    String value = line.substring(colon + 1).strip();
    if (name.equals("host") && values.containsKey(name)) {
      throw new HttpFault(HttpStatus.BAD_REQUEST, "the header Host is there twice");
    }
    values.merge(name, value, (first, more) -> first + ", " + more);
  }

  /** No white space before the colon, and no line that continues another (RFC 9112, section 5). */
  private static boolean isToken(String name) {
    return name.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  /** A header's value, empty if it is not there. */
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Refuses what HTTP/1.1 does not allow, and what would have to be read before the next request. */
  void check(int minorVersion) throws HttpFault {
    if (minorVersion > 0 && !values.containsKey("host")) {
      throw new HttpFault(HttpStatus.BAD_REQUEST, "HTTP/1.1 needs the header Host");
    }
    String length = values.getOrDefault("content-length", "0");
    if (values.containsKey("transfer-encoding") || !length.equals("0")) {
      throw new HttpFault(HttpStatus.BAD_REQUEST, "a request for metrics has no body");
    }
  }

  /** Whether the reader wants to ask again on this connection. */
  boolean keepsAlive(int minorVersion) {
    boolean close = value("connection").toLowerCase(Locale.ROOT).contains("close");
    return minorVersion > 0 && !close;
  }
}
