package io.statline.server;

import java.util.List;

/** Reports all that is wrong at once. */
final class Faults {
  private Faults() {}

  static void throwIfAny(String what, List<String> faults) {
    if (!faults.isEmpty()) {
      throw new IllegalStateException(what + ":\n  - " + String.join("\n  - ", faults));
    }
  }
}
