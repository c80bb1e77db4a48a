package io.acme;

import io.statline.Stat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

@Stat
record StatOptional(
    List<Optional<String>> list, // <-
    Map<String, OptionalInt> map, // <-
    OptionalInt[] array, // <-
    Optional<Optional<String>> twice, // <-
    Optional<List<String>> ofList, // <-
    Optional<java.util.BitSet> ofBits, // <-
    Optional<int[]> ofArray) {} // <-
