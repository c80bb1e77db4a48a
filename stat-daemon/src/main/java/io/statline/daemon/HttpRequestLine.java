package io.statline.daemon;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a request (RFC 9112, section 3).
 *
 * @param method such as {@code GET}
 * @param target a path with a query, or a whole address
 * @param minor the version's second digit: HTTP/1.0 or HTTP/1.1
 */
record HttpRequestLine(String method, String target, int minor) {
  private static final Pattern LINE = Pattern.compile("([A-Za-z]{1,20}) (\\S+) HTTP/1\\.([01])");
  // the start of a line, so that none takes more than one look at each of its characters
  private static final Pattern LOOKS_LIKE = Pattern.compile("[A-Za-z]{1,20} \\S.* HTTP/[0-9]");
  private static final Pattern ADDRESS = Pattern.compile("(?i)^https?://[^/?#]*");

  /** Whether a reader that begins so speaks HTTP, well or not. */
  static boolean isOne(String line) {
    return LOOKS_LIKE.matcher(line).lookingAt();
  }

  static HttpRequestLine parse(String line) throws HttpFault {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new HttpFault(
          HttpStatus.BAD_REQUEST, "the request line is not 'METHOD TARGET HTTP/1.1'");
    }
    return new HttpRequestLine(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)));
  }

  /** The path, whatever host the target names. */
  String path() {
    String local = ADDRESS.matcher(target).replaceFirst("");
    int query = local.indexOf('?');
    return query < 0 ? local : local.substring(0, query);
  }

  /** What stands behind the question mark. */
  String query() {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }
}
