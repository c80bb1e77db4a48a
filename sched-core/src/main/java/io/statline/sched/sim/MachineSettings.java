package io.statline.sched.sim;

/** What a simulated machine is like, in nanoseconds. */
record MachineSettings(
    Workload workload,
    int cpus,
    long durationNanos,
    long wakeUpNanos,
    long decisionNanos,
    long sliceNanos,
    long watchdogNanos,
    int queueCapacity,
    int decisionCapacity,
    int timelineEntries,
    long timelineFrom,
    long timelineTo,
    double pace) {}
