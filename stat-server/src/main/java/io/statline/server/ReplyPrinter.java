package io.statline.server;

import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import io.statline.protocol.StatReplyWriter;
import java.nio.ByteBuffer;

/** Prints replies. A value that cannot be printed becomes an error: nothing half-written is sent. */
final class ReplyPrinter {
  private final StatReplyWriter writer;
  private final ServerParts server;

  ReplyPrinter(StatReplyWriter writer, ServerParts server) {
    this.writer = writer;
    this.server = server;
  }

  ByteBuffer print(Reply reply) {
    if (reply instanceof Reply.Value<?> value) {
      return value(value);
    } else if (reply instanceof Reply.Failure failure) {
      return failure(failure);
    } else if (reply instanceof Reply.Bytes bytes) {
      return bytes.bytes();
    }
    return server.metaLine().duplicate();
  }

  private <T> ByteBuffer value(Reply.Value<T> reply) {
    try {
      if (reply.value() instanceof SampleType.Taken<?> own) {
        return writer.value(
            reply.type(), reply.value(), own.sample().atNanos(), own.sample().upNanos());
      }
      long taken = reply.takenNanos();
      return writer.value(reply.type(), reply.value(), server.clock().epochNanos(taken), taken);
    } catch (Throwable thrown) { // a user's collection may do anything while it is read
      return failure(unprintable(reply, thrown));
    }
  }

  private Reply.Failure unprintable(Reply.Value<?> reply, Throwable thrown) {
    reply.target().figures().failed();
    String text = thrown instanceof StatException e ? e.text() : ThrownText.of(thrown);
    String message = reply.target() + " gave a value that cannot be sent: " + text;
    reply.target().failures().log(message, thrown);
    return new Reply.Failure(Errno.EINVAL, message);
  }

  private ByteBuffer failure(Reply.Failure failure) {
    server.figures().failed();
    return writer.error(failure.errno(), failure.text());
  }
}
