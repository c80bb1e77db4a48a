package io.statline.server;

import io.statline.Kind;
import io.statline.Stat;

/** A nested counter. */
@Stat(desc = "a part")
record IntervalPart(
    @Stat(desc = "hits", kind = Kind.COUNTER) long hits) {}
