package io.statline.server;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where one connection's values of a target come from, whichever form its supplier has. */
@FunctionalInterface
interface Supply<T> {

  /** The value now, where suppliers are called; null is the supplier's fault. */
  @Nullable
  T get(Map<String, String> args) throws Exception;

  /** What is sent for a value that came in time, on the connection's thread. */
  default T answered(T value) {
    return value;
  }
}
