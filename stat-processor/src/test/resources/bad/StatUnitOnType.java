package io.acme;

import io.statline.Stat;
import io.statline.Unit;

@Stat(unit = Unit.BYTES) // <-
record StatUnitOnType(int x) {

  @Stat(
      unitName = "tasks") // <-
  record Named(int x) {}
}
