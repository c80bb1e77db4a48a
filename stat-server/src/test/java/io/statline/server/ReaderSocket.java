package io.statline.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A reader that knows nothing of the library: bytes out, lines in. */
final class ReaderSocket implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  private final SocketChannel channel;
  private final BufferedReader lines;

  private ReaderSocket(SocketChannel channel) {
    this.channel = channel;
    this.lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
  }

  static ReaderSocket connect(Path path) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(path));
    return new ReaderSocket(channel);
  }

  /** A request for a target; {@code args} are names and values in turn. */
  static String request(String target, String... args) {
    ObjectNode request = JSON.createObjectNode().put("req", "stats");
    ObjectNode all = request.putObject("args").put("target", target);
    for (int i = 0; i < args.length; i += 2) {
      all.put(args[i], args[i + 1]);
    }
    return request.toString();
  }

  void write(byte[] bytes) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      channel.write(left);
    }
  }

  void send(String line) throws IOException {
    write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void halfClose() throws IOException {
    channel.shutdownOutput();
  }

  /** The next line; null at the end. */
  String line() throws IOException {
    return lines.readLine();
  }

  /** The next reply. */
  JsonNode reply() throws IOException {
    return parse(line());
  }

  private static JsonNode parse(String line) throws JsonProcessingException {
    return JSON.readTree(line);
  }

  /** The reply to a line. */
  JsonNode answer(String line) throws IOException {
    send(line);
    return reply();
  }

  /** The reply of a target. */
  JsonNode ask(String target, String... args) throws IOException {
    return answer(request(target, args));
  }

  /** The value of a target that answers an echo, or the errno. */
  String text(String target, String... args) throws IOException {
    return textOf(ask(target, args));
  }

  /** The same after a timeout was provoked: asks again where a short deadline was too short for the machine. */
  String textInTime(String target, String... args) throws IOException {
    String text = text(target, args);
    while (text.equals("errno 110")) {
      text = text(target, args);
    }
    return text;
  }

  /** The text of the next reply if it is an echo, or else the errno. */
  String text() throws IOException {
    return textOf(reply());
  }

  private static String textOf(JsonNode reply) {
    return reply.get("errno").asInt() == 0
        ? reply.at("/args/resp/text").asText()
        : "errno " + reply.get("errno").asInt();
  }

  /** The text of an error reply. */
  static String errorText(JsonNode reply) {
    return reply.at("/args/resp").asText();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
