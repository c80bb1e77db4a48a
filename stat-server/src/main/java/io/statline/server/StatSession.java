package io.statline.server;

import java.util.Map;

/**
 * What a target keeps for one reader, from the reader's first request for it until its connection ends. Its methods
 * are never called at the same time.
 *
 * @param <T> the record it supplies
 * @since 0.1.0
 */
@FunctionalInterface
public interface StatSession<T> {

  /**
   * The value now: never null.
   *
   * @param args all arguments of the request, the target included; cannot be changed
   * @throws io.statline.protocol.StatException to answer with an errno and a text of one's own
   * @throws Exception anything else is logged and answered with errno 22
   */
  T read(Map<String, String> args) throws Exception;

  /**
   * Gives back what the session holds. Called exactly once, after the connection has ended and the last
   * {@link #read} has returned. Does nothing by default.
   *
   * @throws Exception is logged
   */
  default void close() throws Exception {}
}
