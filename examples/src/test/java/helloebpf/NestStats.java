package helloebpf;

import io.statline.Kind;
import io.statline.Stat;
import me.bechberger.ebpf.bpf.GlobalVariable;

@Stat(desc = "a scheduler whose policy is BPF", top = true)
record NestStats(
    @Stat(desc = "CPUs in use", kind = Kind.GAUGE, unitName = "cpus")
    long nestSize,

    @Stat(desc = "tasks put into the shared queue", kind = Kind.COUNTER, unitName = "tasks")
    long enqueued) {

  static NestStats of(GlobalVariable<Integer> nestSize, GlobalVariable<Long> enqueued) {
    return new NestStats(nestSize.get(), enqueued.get());
  }
}
