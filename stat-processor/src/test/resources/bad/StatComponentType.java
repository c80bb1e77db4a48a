package io.acme;

import io.statline.Stat;
import java.util.List;
import java.util.Map;

@Stat
record StatComponentType(
    char c, // <-
    Character boxed, // <-
    java.math.BigInteger big, // <-
    java.time.ZonedDateTime time, // <-
    Object object, // <-
    java.util.ArrayList<String> list, // <-
    java.util.TreeSet<String> set, // <-
    java.util.HashMap<String, Integer> map, // <-
    java.util.ArrayDeque<String> queue, // <-
    java.util.concurrent.atomic.LongAccumulator most, // <-
    java.util.concurrent.atomic.DoubleAccumulator highest, // <-
    java.util.concurrent.atomic.DoubleAdder adder, // <-
    java.util.concurrent.atomic.AtomicBoolean flag, // <-
    java.util.concurrent.atomic.AtomicLongArray counts, // <-
    java.util.concurrent.atomic.AtomicIntegerArray smallCounts, // <-
    List<Object> objects, // <-
    char[] chars, // <-
    Theirs theirs, // <-
    Runnable runnable, // <-
    Number number) { // <-

  static class Theirs {}
}
