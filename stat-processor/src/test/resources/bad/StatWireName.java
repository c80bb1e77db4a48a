package io.acme;

import io.statline.Stat;

@Stat(name = "with space") // <-
record StatWireName(
    @Stat(name = "2nd") int second, // <-
    int größe, // <-
    int $, // <-
    @Stat(name = "_ok9") int fine) {

  @Stat
  record Größe(int x) {} // <-
}
