package io.statline.server;

import java.util.Map;

/**
 * Says the value of a target, depending on the request's arguments. The rules of {@link StatSupplier} hold.
 *
 * @param <T> the record it supplies
 * @since 0.1.0
 */
@FunctionalInterface
public interface StatArgsSupplier<T> {

  /**
   * The value now: never null.
   *
   * @param args all arguments of the request, the target included; cannot be changed
   * @throws io.statline.protocol.StatException to answer with an errno and a text of one's own
   * @throws Exception anything else is logged and answered with errno 22
   */
  T get(Map<String, String> args) throws Exception;
}
