package io.acme;

import io.statline.Stat;
import java.util.List;
import java.util.Map;

@Stat
record StatMapValue(
    Map<String, List<String>> lists, // <-
    Map<String, int[]> arrays, // <-
    Map<String, java.util.BitSet> bitSets, // <-
    Map<String, Map<String, String>> maps) {} // <-
