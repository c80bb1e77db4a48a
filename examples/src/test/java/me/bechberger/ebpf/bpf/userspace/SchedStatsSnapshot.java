package me.bechberger.ebpf.bpf.userspace;

/** Stands in for the class of hello-ebpf, so that the examples of docs/hello-ebpf.md compile. */
public record SchedStatsSnapshot(
    long ringEnqueued,
    long ringDropped,
    long ringDrained,
    long ringCanceled,
    long dispatched,
    long dispatchFailed,
    long stallFallbacks,
    long heartbeatKicks) {}
