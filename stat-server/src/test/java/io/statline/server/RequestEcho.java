package io.statline.server;

import io.statline.Stat;

/** A value that says where it came from. */
@Stat(name = "EchoStats", desc = "what was said")
record RequestEcho(@Stat(desc = "the text") String text) {}
