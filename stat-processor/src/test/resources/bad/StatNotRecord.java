package io.acme;

import io.statline.Stat;

@Stat(desc = "a class") // <-
class StatNotRecord {
  @Stat // <-
  int field;

  @Stat // <-
  interface Face {}

  @Stat // <-
  enum Color {
    @Stat // <-
    RED
  }

  @Stat // <-
  @interface Note {}

  @Stat
  record Fine(int x) {
    @Stat // <-
    static final int NO_COMPONENT = 1;
  }
}
