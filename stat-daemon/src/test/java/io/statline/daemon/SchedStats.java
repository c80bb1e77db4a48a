package io.statline.daemon;

import io.statline.Stat;

/** A scheduler's figures. */
@Stat(desc = "the scheduler", top = true)
record SchedStats(@Stat(desc = "its rounds") long rounds) {}
