package io.statline.systems.varnish;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import io.statline.systems.varnish.Varnish.Level;

@Stat(name = "vbe", desc = "one backend")
@OpenMetrics(prefix = "vbe_", label = "backend")
public record VbeCounters(
    @Stat(desc = "the latest health checks, a bit each, the last one lowest", kind = Kind.BITMAP)
    @Varnish(level = Level.INFO)
    @Unsigned
    long happy,

    @Stat(desc = "bytes of headers sent", kind = Kind.COUNTER, unit = Unit.BYTES)
    @Varnish(level = Level.INFO)
    @Unsigned
    long bereqHdrbytes,

    @Stat(desc = "bytes of bodies received", kind = Kind.COUNTER, unit = Unit.BYTES)
    @Varnish(level = Level.INFO)
    @Unsigned
    long berespBodybytes,

    @Stat(desc = "connections") @Varnish(level = Level.INFO) @Unsigned
    long conn,

    @Stat(desc = "requests sent", kind = Kind.COUNTER) @Varnish(level = Level.INFO) @Unsigned
    long req,

    @Stat(desc = "connections that could not be made", kind = Kind.COUNTER)
    @Varnish(level = Level.INFO)
    @Unsigned
    long fail,

    @Stat(desc = "connections that were refused", kind = Kind.COUNTER)
    @Varnish(level = Level.DIAG)
    @Unsigned
    long failEconnrefused,

    @Stat(desc = "connections not tried because of recent failures", kind = Kind.COUNTER)
    @Varnish(level = Level.DIAG)
    @Unsigned
    long helddown) {}
