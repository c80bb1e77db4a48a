package io.statline.systems.haproxyproxy;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;

@Stat(name = "row", desc = "one listener, frontend, server or backend of a proxy")
@OpenMetrics(prefix = "server_", label = "svname")
public record Row(
    @Stat(desc = "the proxy's name", kind = Kind.ID) String pxname,

    @Stat(desc = "the server's name, or FRONTEND or BACKEND", kind = Kind.ID)
    String svname,

    @Stat(desc = "requests that wait") @OpenMetrics(name = "current_queue") @Unsigned
    int qcur,

    @Stat(desc = "the most requests that waited", kind = Kind.PEAK)
    @OpenMetrics(name = "max_queue")
    @Unsigned
    int qmax,

    @Stat(desc = "sessions") @OpenMetrics(name = "current_sessions") @Unsigned
    int scur,

    @Stat(desc = "the most sessions at a time", kind = Kind.PEAK)
    @OpenMetrics(name = "max_sessions")
    @Unsigned
    int smax,

    @Stat(desc = "the most sessions it may have", kind = Kind.LIMIT)
    @OpenMetrics(name = "limit_sessions")
    @Unsigned
    int slim,

    @Stat(desc = "sessions begun", kind = Kind.COUNTER) @OpenMetrics(name = "sessions") @Unsigned
    long stot,

    @Stat(name = "bin", desc = "bytes received", kind = Kind.COUNTER, unit = Unit.BYTES)
    @OpenMetrics(name = "bytes_in")
    @Unsigned
    long bytesIn,

    @Stat(name = "bout", desc = "bytes sent", kind = Kind.COUNTER, unit = Unit.BYTES)
    @OpenMetrics(name = "bytes_out")
    @Unsigned
    long bytesOut,

    @Stat(desc = "connections that could not be made", kind = Kind.COUNTER)
    @OpenMetrics(name = "connection_errors")
    @Unsigned
    long econ,

    @Stat(desc = "such as UP, DOWN or OPEN", kind = Kind.STATE)
    String status,

    @Stat(desc = "the server's weight, or the mean of a backend's servers", kind = Kind.AVERAGE)
    @Unsigned
    int weight,

    @Stat(desc = "health checks that failed", kind = Kind.COUNTER)
    @OpenMetrics(name = "check_failures")
    @Unsigned
    long chkfail,

    @Stat(desc = "since it last went up or down", unit = Unit.SECONDS)
    @OpenMetrics(name = "check_last_change")
    @Unsigned
    int lastchg,

    @Stat(desc = "how long it has been down", kind = Kind.COUNTER, unit = Unit.SECONDS) @Unsigned
    long downtime,

    @Stat(desc = "sessions begun of late", kind = Kind.RATE, unitName = "sessions")
    @OpenMetrics(name = "current_session_rate")
    @Unsigned
    int rate,

    @Stat(desc = "how long the last health check took", unit = Unit.MILLISECONDS) @Unsigned
    long checkDuration,

    @Stat(name = "hrsp_1xx", desc = "replies with a status from 100 to 199", kind = Kind.COUNTER)
    @Unsigned
    long hrsp1xx,

    @Stat(name = "hrsp_2xx", desc = "replies with a status from 200 to 299", kind = Kind.COUNTER)
    @Unsigned
    long hrsp2xx,

    @Stat(name = "hrsp_3xx", desc = "replies with a status from 300 to 399", kind = Kind.COUNTER)
    @Unsigned
    long hrsp3xx,

    @Stat(name = "hrsp_4xx", desc = "replies with a status from 400 to 499", kind = Kind.COUNTER)
    @Unsigned
    long hrsp4xx,

    @Stat(name = "hrsp_5xx", desc = "replies with a status from 500 to 599", kind = Kind.COUNTER)
    @Unsigned
    long hrsp5xx,

    @Stat(
        desc = "how long requests wait, in the mean",
        kind = Kind.AVERAGE,
        unit = Unit.MILLISECONDS)
    @OpenMetrics(name = "queue_time_average")
    @Unsigned
    int qtime,

    @Stat(
        desc = "how long a connection takes to be made, in the mean",
        kind = Kind.AVERAGE,
        unit = Unit.MILLISECONDS)
    @OpenMetrics(name = "connect_time_average")
    @Unsigned
    int ctime,

    @Stat(
        desc = "how long a server takes to reply, in the mean",
        kind = Kind.AVERAGE,
        unit = Unit.MILLISECONDS)
    @OpenMetrics(name = "response_time_average")
    @Unsigned
    int rtime,

    @Stat(
        desc = "how long a session takes, in the mean",
        kind = Kind.AVERAGE,
        unit = Unit.MILLISECONDS)
    @OpenMetrics(name = "total_time_average")
    @Unsigned
    int ttime,

    @Stat(desc = "since the last session, −1 if there was none", unit = Unit.SECONDS)
    @OpenMetrics(name = "last_session")
    int lastsess,

    @Stat(desc = "idle connections") @OpenMetrics(name = "idle_connections_current") @Unsigned
    int srvIcur) {}
