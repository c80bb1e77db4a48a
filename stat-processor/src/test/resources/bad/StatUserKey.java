package io.acme;

import io.statline.Stat;

@Stat(user = "key=value") // <-
record StatUserKey(
    @Stat(user = {
      "_ok=1",
      "flag", // <-
      "_with space=1", // <-
      "_" // <-
    })
    int x) {}
