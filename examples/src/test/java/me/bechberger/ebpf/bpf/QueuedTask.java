package me.bechberger.ebpf.bpf;

/** Stands in for the class of hello-ebpf, so that the examples of docs/hello-ebpf.md compile. */
public final class QueuedTask {}
