package io.statline.server;

import java.util.Map;

/**
 * Opens the state that a target keeps for one reader: called at the first request for the target on a connection. The
 * rules of {@link StatSupplier} hold; a session that failed to open is opened again at the next request.
 *
 * @param <T> the record its sessions supply
 * @since 0.1.0
 */
@FunctionalInterface
public interface StatSessionOpener<T> {

  /**
   * A new session: never null.
   *
   * @param args all arguments of the first request, the target included; cannot be changed
   * @throws io.statline.protocol.StatException to answer with an errno and a text of one's own
   * @throws Exception anything else is logged and answered with errno 22
   */
  StatSession<T> open(Map<String, String> args) throws Exception;
}
