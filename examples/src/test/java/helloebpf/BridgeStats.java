package helloebpf;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.sched.memory.FaultStats;
import me.bechberger.ebpf.bpf.userspace.SchedStatsSnapshot;

@Stat(desc = "a scheduler whose policy is Java", top = true)
record BridgeStats(
    @Stat(desc = "tasks sent to Java", kind = Kind.COUNTER, unitName = "tasks")
    long sent,

    @Stat(desc = "tasks that found the ring full", kind = Kind.COUNTER, unitName = "tasks")
    long dropped,

    @Stat(desc = "decisions that came too late", kind = Kind.COUNTER, unitName = "tasks")
    long cancelled,

    @Stat(desc = "tasks dispatched by Java", kind = Kind.COUNTER, unitName = "tasks")
    long dispatched,

    @Stat(desc = "tasks that Java left waiting", kind = Kind.COUNTER, unitName = "tasks")
    long stalled,

    @Stat(desc = "page faults of this process") FaultStats faults) {

  static BridgeStats of(SchedStatsSnapshot stats, FaultStats faults) {
    return new BridgeStats(
        stats.ringEnqueued(),
        stats.ringDropped(),
        stats.ringCanceled(),
        stats.dispatched(),
        stats.stallFallbacks(),
        faults);
  }
}
