package io.acme;

import io.statline.Stat;
import io.statline.UserAttributes;

@Stat
record StatUserReserved(
    @Stat(user = "_kind=counter") int kind, // <-
    @Stat(user = {"_fine=1", "_type=i16"}) int type, // <-
    @Stat(user = "_values=A,B") String values, // <-
    @Stat(user = "_optional") int optional, // <-
    @Stat(user = "_buckets=log2:1") int[] buckets, // <-
    @Says(kind = "counter") // <-
    int said,
    @Stat(user = {"_unit=pages", "_scale=2^12"}) int fine) {

  @UserAttributes(prefix = "_")
  @interface Says {
    String kind();
  }
}
