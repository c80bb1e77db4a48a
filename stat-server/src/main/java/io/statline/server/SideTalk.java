package io.statline.server;

import io.statline.protocol.StatFormatException;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatResponse;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A conversation with a reader of a second protocol, taken forward step by step. */
final class SideTalk {
  private final StatConversation conversation;

  SideTalk(StatConversation conversation) {
    this.conversation = conversation;
  }

  /** What the connection does for it. */
  interface Server {
    /** The reply to a request, or that another thread has it. */
    Reply answer(StatRequest request) throws InterruptedException;

    /** A reply as a line. */
    ByteBuffer print(Reply reply);
  }

  /** What is to be sent after a line. */
  Reply line(String line, Server server) throws InterruptedException {
    return follow(conversation.line(line), server);
  }

  /** What is to be sent after the answer to a request. */
  Reply answered(Reply answer, Server server) throws InterruptedException {
    return follow(conversation.reply(response(server.print(answer))), server);
  }

  /** What is to be sent last to a reader whose line was longer than the server takes. */
  Reply tooLong(int most) {
    return new Reply.Bytes(ByteBuffer.wrap(conversation.tooLong(most)), true);
  }

  private Reply follow(StatStep first, Server server) throws InterruptedException {
    StatStep step = first;
    while (step instanceof StatStep.Ask ask) {
      Reply answer = server.answer(ask.request());
      if (answer instanceof Reply.Relieved) {
        return answer;
      }
      step = conversation.reply(response(server.print(answer)));
    }
    if (step instanceof StatStep.Send send) {
      return new Reply.Bytes(send.bytes(), send.isLast());
    }
    Objects.requireNonNull(step, "a conversation says what comes next, and this one said null");
    return Reply.MORE;
  }

  private static StatResponse response(ByteBuffer line) {
    byte[] text = new byte[line.remaining() - 1]; // without its end
    line.get(text);
    try {
      return StatResponse.parse(text);
    } catch (StatFormatException e) {
      throw new IllegalStateException("bug in stat-server: its own reply is none", e);
    }
  }
}
