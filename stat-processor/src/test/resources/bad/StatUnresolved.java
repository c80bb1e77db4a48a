package io.acme;

import io.statline.Stat;
import java.util.List;

@Stat
record StatUnresolved( // <-
    List<NobodyKnows> list) {}
