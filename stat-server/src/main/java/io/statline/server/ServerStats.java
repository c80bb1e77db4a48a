package io.statline.server;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import java.util.Map;

/**
 * The server's own figures, served by {@link StatServerBuilder#addServerStats}.
 *
 * @param connections connections open now
 * @param threads threads that serve connections or are stuck in a supplier
 * @param accepted connections accepted since the start
 * @param refused connections refused because there were too many
 * @param requests request lines answered
 * @param errors request lines answered with an error
 * @param bytesIn bytes of request lines
 * @param bytesOut bytes of replies
 * @param targets the figures of each target
 * @since 0.1.0
 */
@Stat(name = "StatlineServerStats", desc = "the stats server itself")
public record ServerStats(
    @Stat(desc = "connections open now", kind = Kind.GAUGE, unitName = "connections")
    int connections,

    @Stat(
        desc = "threads that serve connections or are stuck in a supplier",
        kind = Kind.GAUGE,
        unitName = "threads")
    int threads,

    @Stat(desc = "connections accepted", kind = Kind.COUNTER, unitName = "connections") @Unsigned
    long accepted,

    @Stat(
        desc = "connections refused because there were too many",
        kind = Kind.COUNTER,
        unitName = "connections")
    @Unsigned
    long refused,

    @Stat(desc = "requests answered", kind = Kind.COUNTER, unitName = "requests") @Unsigned
    long requests,

    @Stat(desc = "requests answered with an error", kind = Kind.COUNTER, unitName = "requests")
    @Unsigned
    long errors,

    @Stat(desc = "size of all requests", kind = Kind.COUNTER, unit = Unit.BYTES) @Unsigned
    long bytesIn,

    @Stat(desc = "size of all replies", kind = Kind.COUNTER, unit = Unit.BYTES) @Unsigned
    long bytesOut,

    @Stat(desc = "figures of each target") Map<String, TargetStats> targets) {}
