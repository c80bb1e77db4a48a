package io.statline.server;

import java.util.Map;

/** Where a value comes from, whichever form its supplier has. */
@FunctionalInterface
interface Supply<T> {
  T get(Map<String, String> args) throws Exception;
}
