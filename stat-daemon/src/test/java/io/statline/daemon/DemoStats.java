package io.statline.daemon;

import io.statline.Kind;
import io.statline.Stat;

/** What the daemons of the tests serve. */
@Stat(desc = "a daemon to try flags on", top = true)
record DemoStats(
    @Stat(desc = "what it is called, in any script") String title,

    @Stat(desc = "how often it was asked", kind = Kind.COUNTER)
    long asked) {}
