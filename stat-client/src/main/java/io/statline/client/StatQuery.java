package io.statline.client;

import java.io.IOException;

/**
 * What a {@link StatMonitor} asks each time, such as {@code client -> client.sample(CpuStatsMeta.TYPE)}.
 *
 * @param <T> what it gets
 * @since 0.1.0
 */
@FunctionalInterface
public interface StatQuery<T> {

  /**
   * Asks.
   *
   * @param client connected; belongs to the monitor, so neither to be kept nor closed
   * @return what the listener gets
   * @throws IOException as the client's methods do; the monitor makes an outage of it
   */
  T read(StatClient client) throws IOException;
}
