package io.acme;

import io.statline.Stat;

@Stat
record StatDuplicateName(
    int fooBar,
    int foo_bar, // <-
    int other,
    @Stat(name = "foo_bar") int third, // <-
    @Stat(name = "FooBar") int fine) {}
