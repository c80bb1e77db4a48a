package io.acme;

import io.statline.Stat;
import java.util.List;
import java.util.Map;

@Stat
record StatWildcard(
    List<?> list, // <-
    Map<String, ? extends Number> map) {} // <-
