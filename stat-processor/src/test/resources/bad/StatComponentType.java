package io.acme;

import io.statline.Stat;
import java.util.List;
import java.util.Map;

@Stat
record StatComponentType(
    char c, // <-
    Character boxed, // <-
    java.math.BigInteger big, // <-
    java.time.Duration duration, // <-
    Object object, // <-
    java.util.ArrayList<String> list, // <-
    java.util.TreeSet<String> set, // <-
    java.util.HashMap<String, Integer> map, // <-
    java.util.ArrayDeque<String> queue, // <-
    java.util.concurrent.atomic.AtomicLong atomic, // <-
    List<Object> objects, // <-
    char[] chars, // <-
    Theirs theirs, // <-
    Runnable runnable, // <-
    Number number) { // <-

  static class Theirs {}
}
