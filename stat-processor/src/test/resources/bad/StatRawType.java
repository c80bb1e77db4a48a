package io.acme;

import io.statline.Stat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Stat
@SuppressWarnings("rawtypes")
record StatRawType(
    List list, // <-
    Map map, // <-
    Optional optional) {} // <-
