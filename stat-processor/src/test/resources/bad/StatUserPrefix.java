package io.acme;

import io.statline.Stat;
import io.statline.UserAttributes;

@Stat
record StatUserPrefix(
    @Wrong("x") // <-
    int x) {

  @UserAttributes(prefix = "wrong_")
  @interface Wrong {
    String value();
  }
}
