package io.statline.server;

/**
 * Says the value of a target. Calls for one target come one at a time, unless the target is
 * {@linkplain StatServerBuilder#concurrent concurrent}; on which thread, {@link StatServerBuilder#suppliersOn} says.
 *
 * @param <T> the record it supplies
 * @since 0.1.0
 */
@FunctionalInterface
public interface StatSupplier<T> {

  /**
   * The value now: never null.
   *
   * @throws io.statline.protocol.StatException to answer with an errno and a text of one's own
   * @throws Exception anything else is logged and answered with errno 22
   */
  T get() throws Exception;
}
