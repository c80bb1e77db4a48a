package io.acme;

import io.statline.Stat;

@Stat
record StatMetaTaken(int x) { // <-
  @Stat
  record One_Two(int x) {} // <-

  interface One {
    @Stat
    record Two(int x) {}
  }
}

final class StatMetaTakenMeta {}
