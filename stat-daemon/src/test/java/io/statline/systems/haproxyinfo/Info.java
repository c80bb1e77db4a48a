package io.statline.systems.haproxyinfo;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import io.statline.systems.haproxyinfo.Haproxy.Origin;

@Stat(name = "info", desc = "the process", top = true)
public record Info(
    @Stat(name = "Name", desc = "the product's name") @Haproxy(origin = Origin.PRODUCT)
    String name,

    @Stat(name = "Version", desc = "the product's version") @Haproxy(origin = Origin.PRODUCT)
    String version,

    @Stat(name = "Release_date", desc = "when the version was released")
    @Haproxy(origin = Origin.PRODUCT)
    String releaseDate,

    @Stat(name = "Nbthread", desc = "threads") @Haproxy(origin = Origin.CONFIG) @Unsigned
    int nbthread,

    @Stat(name = "Process_num", desc = "the process's number among its siblings")
    @OpenMetrics(name = "relative_process_id")
    @Haproxy(origin = Origin.KEY)
    @Unsigned
    int processNum,

    @Stat(name = "Pid", desc = "the process id") @Haproxy(origin = Origin.STATUS) @Unsigned
    int pid,

    @Stat(name = "Uptime", desc = "how long the process has been up, in words")
    @Haproxy(origin = Origin.METRIC)
    String uptime,

    @Stat(name = "Uptime_sec", desc = "how long the process has been up", unit = Unit.SECONDS)
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    int uptimeSec,

    @Stat(
        name = "Start_time_sec",
        desc = "when the process was started",
        kind = Kind.TIMESTAMP,
        unit = Unit.SECONDS)
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    int startTimeSec,

    @Stat(
        name = "Memmax_MB",
        desc = "the most memory it may use",
        kind = Kind.LIMIT,
        unit = Unit.MEBIBYTES)
    @OpenMetrics(skip = true)
    @Haproxy(origin = Origin.CONFIG)
    @Unsigned
    int memmaxMb,

    @Stat(
        name = "Memmax_bytes",
        desc = "the most memory it may use",
        kind = Kind.LIMIT,
        unit = Unit.BYTES)
    @OpenMetrics(name = "max_memory")
    @Haproxy(origin = Origin.CONFIG)
    @Unsigned
    int memmaxBytes,

    @Stat(name = "PoolAlloc_bytes", desc = "memory allocated in pools", unit = Unit.BYTES)
    @OpenMetrics(name = "pool_allocated")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    long poolAllocBytes,

    @Stat(name = "PoolUsed_bytes", desc = "memory in use in pools", unit = Unit.BYTES)
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    long poolUsedBytes,

    @Stat(name = "PoolFailed", desc = "allocations in pools that failed", kind = Kind.COUNTER)
    @OpenMetrics(name = "pool_failures")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    long poolFailed,

    @Stat(name = "Ulimit_n", desc = "the most open files it may have", kind = Kind.LIMIT)
    @OpenMetrics(name = "max_fds")
    @Haproxy(origin = Origin.CONFIG)
    @Unsigned
    int ulimitN,

    @Stat(name = "Maxconn", desc = "the most connections it may have", kind = Kind.LIMIT)
    @OpenMetrics(name = "max_connections")
    @Haproxy(origin = Origin.CONFIG)
    @Unsigned
    int maxconn,

    @Stat(name = "CurrConns", desc = "connections")
    @OpenMetrics(name = "current_connections")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    int currConns,

    @Stat(name = "CumConns", desc = "connections accepted", kind = Kind.COUNTER)
    @OpenMetrics(name = "connections")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    long cumConns,

    @Stat(name = "CumReq", desc = "requests handled", kind = Kind.COUNTER)
    @OpenMetrics(name = "requests")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    long cumReq,

    @Stat(name = "MaxSslConns", desc = "the most TLS connections at a time", kind = Kind.PEAK)
    @OpenMetrics(name = "max_ssl_connections")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    int maxSslConns,

    @Stat(name = "CumSslConns", desc = "TLS connections accepted", kind = Kind.COUNTER)
    @OpenMetrics(name = "ssl_connections")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    long cumSslConns,

    @Stat(name = "PipesUsed", desc = "pipes in use") @Haproxy(origin = Origin.METRIC) @Unsigned
    int pipesUsed,

    @Stat(
        name = "ConnRate",
        desc = "connections accepted of late",
        kind = Kind.RATE,
        unitName = "connections")
    @OpenMetrics(name = "current_connection_rate")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    int connRate,

    @Stat(
        name = "ConnRateLimit",
        desc = "the most connections it may accept in a second",
        kind = Kind.LIMIT,
        unitName = "connections_per_second")
    @OpenMetrics(name = "limit_connection_rate")
    @Haproxy(origin = Origin.CONFIG)
    @Unsigned
    int connRateLimit,

    @Stat(
        name = "MaxConnRate",
        desc = "the most connections accepted in a second",
        kind = Kind.PEAK,
        unitName = "connections_per_second")
    @OpenMetrics(name = "max_connection_rate")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    int maxConnRate,

    @Stat(
        name = "SslFrontendSessionReuse_pct",
        desc = "TLS sessions used again, in percent of all",
        unit = Unit.PERCENT)
    @OpenMetrics(name = "frontend_ssl_reuse")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    int sslFrontendSessionReusePct,

    @Stat(
        name = "SslCacheLookups",
        desc = "look-ups in the cache of TLS sessions",
        kind = Kind.COUNTER)
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    long sslCacheLookups,

    @Stat(
        name = "CompressBpsIn",
        desc = "bytes compressed of late",
        kind = Kind.RATE,
        unit = Unit.BYTES)
    @OpenMetrics(name = "http_comp_bytes_in")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    int compressBpsIn,

    @Stat(name = "Tasks", desc = "tasks")
    @OpenMetrics(name = "current_tasks")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    int tasks,

    @Stat(name = "Run_queue", desc = "tasks that wait to run")
    @OpenMetrics(name = "current_run_queue")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    int runQueue,

    @Stat(
        name = "Idle_pct",
        desc = "how long the process idles, in percent of the time",
        kind = Kind.AVERAGE,
        unit = Unit.PERCENT)
    @OpenMetrics(name = "idle_time")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    int idlePct,

    @Stat(desc = "the machine's name") @Haproxy(origin = Origin.CONFIG)
    String node,

    @Stat(name = "Stopping", desc = "whether the process is about to end")
    @Haproxy(origin = Origin.METRIC)
    boolean stopping,

    @Stat(name = "DroppedLogs", desc = "log messages dropped", kind = Kind.COUNTER)
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    long droppedLogs,

    @Stat(name = "TotalBytesOut", desc = "bytes sent", kind = Kind.COUNTER, unit = Unit.BYTES)
    @OpenMetrics(name = "bytes_out")
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    long totalBytesOut,

    @Stat(name = "BytesOutRate", desc = "bytes sent of late", kind = Kind.RATE, unit = Unit.BYTES)
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    long bytesOutRate,

    @Stat(name = "BootTime_ms", desc = "how long the start took", unit = Unit.MILLISECONDS)
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    int bootTimeMs,

    @Stat(name = "CumStreams", desc = "streams handled", kind = Kind.COUNTER)
    @Haproxy(origin = Origin.METRIC)
    @Unsigned
    long cumStreams) {}
