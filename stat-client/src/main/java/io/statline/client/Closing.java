package io.statline.client;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Closing of what is given up. */
final class Closing {

  private Closing() {}

  /** Closes; what led here matters more than a failure to do so. */
  static void quietly(@Nullable Closeable resource) {
    if (resource == null) {
      return;
    }
    try {
      resource.close();
    } catch (IOException e) {
      // it is given up either way
    }
  }
}
