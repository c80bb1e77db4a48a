package io.acme;

import io.statline.Stat;
import java.util.List;
import java.util.Map;

@Stat
record StatNestedRecord(
    Plain plain, // <-
    List<Plain> list, // <-
    Map<String, Plain> map, // <-
    Plain[] array) { // <-

  record Plain(int x) {}
}
