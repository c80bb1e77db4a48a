package io.acme;

import io.statline.Kind;
import io.statline.Stat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

@Stat
record StatAtomicKind(
    AtomicLong atomic, // <-
    @Stat(kind = Kind.AUTO) AtomicInteger said, // <-
    List<AtomicInteger> list, // <-
    Map<String, AtomicLong> map, // <-
    Optional<AtomicLong> optional, // <-
    @Stat(kind = Kind.GAUGE) AtomicLong fine) {}
