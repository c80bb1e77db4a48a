package io.statline.server;

import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import io.statline.protocol.StatRequest;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Knows which request means what, and what the failures of suppliers look like to readers. */
final class Dispatcher {
  private final StatRegistry registry;
  private final SupplierRunner runner;
  private final long deadlineNanos;

  Dispatcher(StatRegistry registry, SupplierRunner runner, long deadlineNanos) {
    this.registry = registry;
    this.runner = runner;
    this.deadlineNanos = deadlineNanos;
  }

  /** The answer to a request, for which the connection's state has begun. */
  Reply answer(StatRequest request, OpenSessions sessions, ConnectionRequest connection)
      throws InterruptedException {
    return switch (request.command()) {
      case StatRequest.STATS -> stats(request, sessions, connection);
      case StatRequest.STATS_META -> Reply.META;
      default ->
        new Reply.Failure(
            Errno.EINVAL,
            "unknown request " + Nearest.quoted(request.command()) + "; there are "
                + StatRequest.STATS + " and " + StatRequest.STATS_META);
    };
  }

  private Reply stats(StatRequest request, OpenSessions sessions, ConnectionRequest connection)
      throws InterruptedException {
    Target<?> target = registry.find(request.target());
    if (target == null) {
      return new Reply.Failure(Errno.EINVAL, registry.unknown(request.target()));
    }
    return supply(target, request, sessions, connection);
  }

  private <T> Reply supply(
      Target<T> target, StatRequest request, OpenSessions sessions, ConnectionRequest connection)
      throws InterruptedException {
    connection.asks(target);
    Supply<T> supply = target.supplyFor(sessions);
    Supplied<T> supplied = runner.call(target, supply, request.args(), connection.state());
    return switch (supplied.end()) {
      case DONE -> done(target, supply, supplied);
      case LATE -> late(target);
      case RELIEVED -> Reply.RELIEVED;
    };
  }

  private <T> Reply done(Target<T> target, Supply<T> supply, Supplied<T> supplied) {
    T value = supplied.value();
    if (value == null) {
      return failure(target, supplied.failure());
    }
    try {
      return new Reply.Value<>(target, supply.answered(value), supplied.takenNanos());
    } catch (RuntimeException | Error e) { // a record's own constructor, which may refuse intervals
      return failure(target, e);
    }
  }

  /** The answer in place of a supplier that does not come back. */
  Reply late(Target<?> target) {
    target.figures().timedOut();
    return new Reply.Failure(
        Errno.ETIMEDOUT,
        target + " did not answer within " + TimeUnit.NANOSECONDS.toMillis(deadlineNanos)
            + " ms; others do, and it may later");
  }

  /** The answer to a supplier that threw, or that gave null: then {@code thrown} is null. */
  Reply failure(Target<?> target, @Nullable Throwable thrown) {
    target.figures().failed();
    if (thrown instanceof StatException refused) {
      return new Reply.Failure(refused.errno(), refused.text());
    }
    String text = target + " failed: "
        + (thrown == null
            ? "its supplier returned null in place of its type, "
                + target.type().name()
            : ThrownText.of(thrown));
    target
        .failures()
        .log("The supplier of " + text, thrown == null ? new NullPointerException(text) : thrown);
    return new Reply.Failure(Errno.EINVAL, text);
  }
}
