package io.statline.client;

import io.statline.Stat;
import io.statline.Unsigned;

/** A small statistics type for tests, which refuses what makes no sense. */
@Stat(desc = "figures of one CPU")
record Figures(@Unsigned long switches, double load) {
  Figures {
    if (load < 0) {
      throw new IllegalArgumentException("a load is not negative");
    }
  }
}
