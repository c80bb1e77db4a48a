package io.statline.daemon;

import io.statline.protocol.StatSchema;
import io.statline.server.StatConversation;
import io.statline.server.StatSideProtocol;
import java.util.Optional;

/**
 * {@code GET /metrics} by HTTP/1.1 on a server's stats socket, for {@code curl --unix-socket}, vmagent and Prometheus.
 *
 * <pre>{@code
 * StatServer.builder().name("schedd").add(SchedStatsMeta.TYPE, this::stats).sideProtocol(new MetricsEndpoint())
 * }</pre>
 *
 * <p>{@link StatDaemon} and {@link StatFlags} bring it along. It answers with the families of what generic readers start
 * from, the target {@code top}; {@code /metrics?target=NAME}, which may be said several times, with those of others.
 * The format is the one that the header {@code Accept} likes best: OpenMetrics 1.0 or Prometheus text 0.0.4. Suppliers
 * are called as for any reader. One that fails is answered with status 503, one that is late with 504, and the text
 * says why. A request is answered within the server's limits; it may have 100 headers and no body.
 *
 * <p>Names start with the daemon's name, as the socket's file says it, unless its top type has a prefix of its own. It
 * costs the daemon nothing until somebody asks. Safe for several threads.
 *
 * @since 0.1.0
 */
public final class MetricsEndpoint implements StatSideProtocol {

  /** An endpoint. */
  public MetricsEndpoint() {}

  @Override
  public Optional<? extends StatConversation> begin(
      String firstLine, String address, StatSchema schema) {
    return HttpRequestLine.isOne(firstLine)
        ? Optional.of(new HttpConversation(new MetricsSource(address, schema)))
        : Optional.empty();
  }
}
