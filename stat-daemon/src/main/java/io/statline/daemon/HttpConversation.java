package io.statline.daemon;

import io.statline.protocol.StatResponse;
import io.statline.server.StatConversation;
import io.statline.server.StatStep;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One reader's requests, one after the other. */
final class HttpConversation implements StatConversation {
  private static final String PATH = "/metrics";

  private final MetricsSource source;
  private final Deque<String> targets = new ArrayDeque<>();
  private @Nullable HttpRequestLine request;
  private HttpHeaders headers = new HttpHeaders();
  private MetricsBody metrics;

  HttpConversation(MetricsSource source) {
    this.source = source;
    this.metrics = new MetricsBody(source);
  }

  @Override
  public StatStep line(String line) {
    try {
      return next(line);
    } catch (HttpFault e) {
      return send(HttpResponse.text(e.status(), e.text()), isLast(e));
    }
  }

  /** After a request that is no good nobody knows where the next one begins. */
  private boolean isLast(HttpFault fault) {
    HttpRequestLine asked = request;
    boolean lost = switch (fault.status()) {
      case BAD_REQUEST, TOO_MANY_HEADERS -> true;
      default -> false;
    };
    return lost || asked == null || !headers.keepsAlive(asked.minor());
  }

  private StatStep next(String line) throws HttpFault {
    if (request == null) {
      if (!line.isEmpty()) { // empty ones may stand before a request (RFC 9112, section 2.2)
        request = HttpRequestLine.parse(line);
      }
      return StatStep.read();
    } else if (!line.isEmpty()) {
      headers.add(line);
      return StatStep.read();
    }
    return answer(request);
  }

  private StatStep answer(HttpRequestLine asked) throws HttpFault {
    headers.check(asked.minor());
    if (!asked.method().equals("GET") && !asked.method().equals("HEAD")) {
      throw new HttpFault(HttpStatus.METHOD_NOT_ALLOWED, "metrics are got by GET or HEAD");
    } else if (!asked.path().equals(PATH)) {
      throw new HttpFault(HttpStatus.NOT_FOUND, "there is " + PATH + " here, and nothing else");
    }
    targets.addAll(source.targets(asked.query()));
    return ask();
  }

  private StatStep ask() {
    return StatStep.ask(source.request(targets.element()));
  }

  @Override
  public StatStep reply(StatResponse reply) {
    String target = targets.remove();
    try {
      metrics.add(target, reply);
      return targets.isEmpty() ? sendMetrics() : ask();
    } catch (HttpFault e) {
      return send(HttpResponse.text(e.status(), e.text()), isLast(e));
    }
  }

  @Override
  public byte[] tooLong(int mostBytes) {
    return HttpResponse.text(
            HttpStatus.TOO_MANY_HEADERS, "a line of a request has at most " + mostBytes + " bytes")
        .toBytes(true, true);
  }

  private StatStep sendMetrics() {
    boolean last = request == null || !headers.keepsAlive(request.minor());
    return send(metrics.response(headers.value("accept")), last);
  }

  private StatStep send(HttpResponse response, boolean last) {
    boolean withBody = request == null || !request.method().equals("HEAD");
    request = null;
    headers = new HttpHeaders();
    metrics = new MetricsBody(source);
    targets.clear();
    byte[] bytes = response.toBytes(withBody, last);
    return last ? StatStep.sendLast(bytes) : StatStep.send(bytes);
  }
}
