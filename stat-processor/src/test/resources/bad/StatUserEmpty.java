package io.acme;

import io.statline.Stat;

@Stat(user = "") // <-
record StatUserEmpty(
    @Stat(user = {
      "_no_value=",
      "=value", // <-
      " " // <-
    })
    int x) {}
