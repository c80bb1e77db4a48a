package io.acme;

import io.statline.Stat;
import java.util.List;

@Stat
record StatGeneric<T>( // <-
    T value, List<T> values) {}
