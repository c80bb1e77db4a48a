package io.statline.server;

import io.statline.protocol.StatRequest;
import io.statline.protocol.StatResponse;
import io.statline.protocol.StatSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** A small protocol: begins with HELLO, asks for targets, and says what it heard. */
final class SideSpeech implements StatConversation {
  private final String address;
  private final StatSchema schema;
  private final Deque<String> targets = new ArrayDeque<>();
  private final StringBuilder heard = new StringBuilder();
  private boolean isSilent;

  private SideSpeech(String address, StatSchema schema) {
    this.address = address;
    this.schema = schema;
  }

  static Optional<SideSpeech> begin(String firstLine, String address, StatSchema schema) {
    if (firstLine.equals("FAIL")) {
      throw new IllegalStateException("on purpose");
    }
    return firstLine.startsWith("HELLO")
        ? Optional.of(new SideSpeech(address, schema))
        : Optional.empty();
  }

  @Override
  public StatStep line(String line) {
    String[] words = line.split(" ");
    return switch (words[0]) {
      case "HELLO" -> StatStep.send(bytes("at " + address + " " + schema.types().keySet()));
      case "MORE" -> StatStep.read();
      case "SAY" -> StatStep.send(bytes(line.substring(4)));
      case "ASK" -> ask(words);
      case "HUSH" -> {
        isSilent = true;
        yield ask(words);
      }
      case "NOTHING" -> null; // which is not allowed
      case "BYE" -> StatStep.sendLast(bytes("bye"));
      default -> throw new IllegalStateException("what is " + line + "?");
    };
  }

  private StatStep ask(String[] words) {
    heard.setLength(0);
    targets.addAll(Arrays.asList(words).subList(1, words.length));
    return next();
  }

  private StatStep next() {
    String target = targets.poll();
    if (target != null) {
      return StatStep.ask(StatRequest.stats(target, Map.of("say", target)));
    }
    return isSilent ? StatStep.read() : StatStep.send(bytes("heard" + heard));
  }

  @Override
  public StatStep reply(StatResponse reply) {
    heard.append(' ').append(reply.errno()).append(':').append(reply.text());
    return next();
  }

  @Override
  public byte[] tooLong(int mostBytes) {
    return bytes("more than " + mostBytes);
  }

  private static byte[] bytes(String text) {
    return (text + "\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
