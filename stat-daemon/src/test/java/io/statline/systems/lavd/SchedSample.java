package io.statline.systems.lavd;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;

@Stat(desc = "one scheduling decision")
@OpenMetrics(prefix = "sample_")
public record SchedSample(
    @Stat(desc = "the number of this message", kind = Kind.ID) @Unsigned
    long mseq,

    @Stat(desc = "the task's thread id", kind = Kind.ID) int pid,
    @Stat(desc = "the task's name", kind = Kind.ID) String comm,

    @Stat(desc = "the task's flags, a letter each", kind = Kind.STATE)
    String stat,

    @Stat(desc = "the CPU it runs on", kind = Kind.ID) @Unsigned
    int cpuId,

    @Stat(desc = "the CPU it ran on before", kind = Kind.ID) @Unsigned
    int prevCpuId,

    @Stat(desc = "the CPU that was suggested for it", kind = Kind.ID) @Unsigned
    int suggestedCpuId,

    @Stat(desc = "the thread id of the task that woke it", kind = Kind.ID)
    int wakerPid,

    @Stat(desc = "the name of the task that woke it", kind = Kind.ID)
    String wakerComm,

    @Stat(desc = "the time slice it got", unit = Unit.NANOSECONDS) @Unsigned
    long sliceWall,

    @Stat(desc = "how much of its last time slice it used", unit = Unit.NANOSECONDS) @Unsigned
    long sliceUsedWall,

    @Stat(desc = "how much it matters that it does not wait") @Unsigned
    int latCri,

    @Stat(desc = "how much that matters for all tasks, in the mean") @Unsigned
    int avgLatCri,

    @Stat(desc = "its static priority") @Unsigned short staticPrio,

    @Stat(desc = "from when it stopped to when it could run again", unit = Unit.NANOSECONDS)
    @Unsigned
    long rerunnableIntervalWall,

    @Stat(desc = "from one of its runs to the next", unit = Unit.NANOSECONDS) @Unsigned
    long reschedIntervalWall,

    @Stat(desc = "how often it runs", unit = Unit.HERTZ) @Unsigned
    long runFreq,

    @Stat(desc = "how long it runs at a time, in the mean", unit = Unit.NANOSECONDS) @Unsigned
    long avgRuntimeWall,

    @Stat(desc = "how often it waits for others, as the scheduler scores it") @Unsigned
    long waitFreq,

    @Stat(desc = "how often it wakes others, as the scheduler scores it") @Unsigned
    long wakeFreq,

    @Stat(desc = "how much computing power it needs") @Unsigned
    int perfCri,

    @Stat(desc = "from which need of computing power on a task gets a big core") @Unsigned
    int thrPerfCri,

    @Stat(desc = "the performance level its CPU is set to") @Unsigned
    int cpuperfCur,

    @Stat(desc = "how busy its CPU is, by the clock") @Unsigned
    long cpuUtilWall,

    @Stat(desc = "how busy its CPU is, whatever the frequency") @Unsigned
    long cpuUtilInvr,

    @Stat(desc = "how busy its CPU is with other work, by the clock") @Unsigned
    long stealUtilWall,

    @Stat(desc = "how busy its CPU is with other work, whatever the frequency") @Unsigned
    long stealUtilInvr,

    @Stat(desc = "how busy its domain is with bound tasks, by the clock") @Unsigned
    long domPinnedUtilWall,

    @Stat(desc = "how busy its domain is with bound tasks, whatever the frequency") @Unsigned
    long domPinnedUtilInvr,

    @Stat(desc = "CPUs in use") @Unsigned int nrActive,

    @Stat(desc = "the queue it waited in", kind = Kind.ID) @Unsigned
    long dsqId,

    @Stat(desc = "how long the queue took to hand it out", unit = Unit.NANOSECONDS) @Unsigned
    long dsqConsumeLat,

    @Stat(desc = "how much more waiting it can stand") @Unsigned
    int latHeadroom,

    @Stat(desc = "from which headroom on a task counts as vulnerable") @Unsigned
    int vulnThresh,

    @Stat(desc = "how busy it is likely to keep a CPU") @Unsigned
    int taskUtilEst,

    @Stat(desc = "how much it matters that it does not wait, normalised") @Unsigned
    short normLatCri,

    @Stat(desc = "how much of its data its CPU is likely to hold still") @Unsigned
    short cpuHeat,

    @Stat(desc = "the CPU that is likely to hold its data still", kind = Kind.ID) @Unsigned
    short warmCpuId) {}
