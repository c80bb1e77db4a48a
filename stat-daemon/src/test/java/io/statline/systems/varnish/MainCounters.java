package io.statline.systems.varnish;

import io.statline.Display;
import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import io.statline.systems.varnish.Varnish.Level;

@Stat(name = "main", desc = "the whole cache")
@OpenMetrics(prefix = "main_")
public record MainCounters(
    @Stat(desc = "how long the child process has been up", kind = Kind.COUNTER, unit = Unit.SECONDS)
    @Varnish(level = Level.INFO)
    @Unsigned
    long uptime,

    @Stat(desc = "sessions accepted", kind = Kind.COUNTER) @Varnish(level = Level.INFO) @Unsigned
    long sessConn,

    @Stat(desc = "sessions that could not be accepted", kind = Kind.COUNTER)
    @Varnish(level = Level.INFO)
    @Unsigned
    long sessFail,

    @Stat(desc = "requests handled", kind = Kind.COUNTER) @Varnish(level = Level.INFO) @Unsigned
    long clientReq,

    @Stat(desc = "requests answered from the cache", kind = Kind.COUNTER)
    @Varnish(level = Level.INFO)
    @Unsigned
    long cacheHit,

    @Stat(
        desc = "requests answered from the cache although the object had expired",
        kind = Kind.COUNTER)
    @Varnish(level = Level.INFO)
    @Unsigned
    long cacheHitGrace,

    @Stat(desc = "requests that had to be fetched", kind = Kind.COUNTER)
    @Varnish(level = Level.INFO)
    @Unsigned
    long cacheMiss,

    @Stat(desc = "threads") @Varnish(level = Level.INFO) @Unsigned
    long threads,

    @Stat(desc = "sessions that wait for a thread") @Varnish(level = Level.INFO) @Unsigned
    long threadQueueLen,

    @Stat(desc = "objects") @Varnish(level = Level.INFO) @Unsigned
    long nObject,

    @Stat(desc = "objects that were not brought back to life yet")
    @Varnish(level = Level.DIAG)
    @Unsigned
    long nVampireobject,

    @Stat(desc = "moves in the list of least recent use", kind = Kind.COUNTER)
    @Varnish(level = Level.DIAG)
    @Unsigned
    long nLruMoved,

    @Stat(desc = "bytes of bodies sent", kind = Kind.COUNTER, unit = Unit.BYTES)
    @OpenMetrics(name = "resp_body")
    @Varnish(level = Level.INFO)
    @Unsigned
    long sRespBodybytes,

    @Stat(desc = "times the counters were added up", kind = Kind.COUNTER)
    @Display(hide = true)
    @Varnish(level = Level.DEBUG)
    @Unsigned
    long summs) {}
