package io.acme;

import io.statline.Stat;

interface Deprecation {

  @Stat
  @Deprecated
  record Whole(int x, Inner inner, Gone gone) {
    @Deprecated
    public int x() {
      return x;
    }
  }

  @Deprecated
  @Stat
  record Inner(int y) {}

  @Deprecated(forRemoval = true)
  enum Gone {
    GONE
  }
}
