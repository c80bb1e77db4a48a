package io.acme;

import io.statline.Stat;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Stat
record StatNestedArray(
    int[][] matrix, // <-
    List<int[]> arrays, // <-
    List<List<String>> lists, // <-
    Set<Map<String, String>> maps, // <-
    List<String>[] arrayOfLists, // <-
    List<java.util.BitSet> bitSets, // <-
    io.statline.protocol.StatHistogram[] histograms, // <-
    int[]... rest) {} // <-
