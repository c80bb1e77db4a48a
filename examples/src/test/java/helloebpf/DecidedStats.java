package helloebpf;

import io.statline.Kind;
import io.statline.Stat;

@Stat(desc = "what the loop has done", top = true)
record DecidedStats(
    @Stat(desc = "tasks decided about", kind = Kind.COUNTER, unitName = "tasks")
    long decided) {}
