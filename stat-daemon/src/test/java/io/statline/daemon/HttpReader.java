package io.statline.daemon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A reader by HTTP that knows nothing of the library: bytes out, responses in. */
final class HttpReader implements AutoCloseable {
  private final SocketChannel channel;
  private final InputStream in;

  private HttpReader(SocketChannel channel) {
    this.channel = channel;
    this.in = Channels.newInputStream(channel);
  }

  static HttpReader connect(String socket) throws IOException {
    return new HttpReader(SocketChannel.open(UnixDomainSocketAddress.of(Path.of(socket))));
  }

  /**
   * A response.
   *
   * @param status its first line
   * @param headers with names in lower case
   */
  record Response(String status, Map<String, String> headers, String body) {
    int code() {
      return Integer.parseInt(status.split(" ")[1]);
    }
  }

  void send(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  Response get(String target, String... headers) throws IOException {
    send("GET " + target + " HTTP/1.1\r\nHost: x\r\n");
    for (String header : headers) {
      send(header + "\r\n");
    }
    send("\r\n");
    return response(true);
  }

  /** The next response. */
  Response response(boolean withBody) throws IOException {
    String status = line();
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      headers.put(
          line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
          line.substring(line.indexOf(':') + 2));
    }
    int length = withBody ? Integer.parseInt(headers.get("content-length")) : 0;
    return new Response(status, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  /** The next line, which has to end as HTTP's do. */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("ended after '" + line + "'");
      }
      line.write(next);
    }
    String text = line.toString(StandardCharsets.UTF_8);
    if (!text.endsWith("\r")) {
      throw new IOException("'" + text + "' does not end in CR LF");
    }
    return text.substring(0, text.length() - 1);
  }

  /** All that comes until the end. */
  String restOfAll() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  boolean isAtEnd() throws IOException {
    return in.read() < 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
