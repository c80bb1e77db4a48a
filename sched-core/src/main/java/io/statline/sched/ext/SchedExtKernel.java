package io.statline.sched.ext;

import io.statline.sched.CpuMask;
import io.statline.sched.Decision;
import io.statline.sched.QueuedTask;
import io.statline.sched.SchedBackend;
import io.statline.sched.SchedCounters;
import io.statline.sched.SchedException;
import io.statline.sched.SchedExit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Linux as it is, driven through sched_ext: kernel 6.12 or newer, libbpf 1.3 or newer, root.
 *
 * <p>{@link #attach} loads the BPF half and makes it the machine's scheduler. It belongs to this process: when the process
 * ends, however it does, the kernel goes back to its own scheduler. Kernel threads and the threads of this JVM are never
 * asked about; the thread that attaches takes a CPU from others when it is woken. Tasks wait in queues of the kernel
 * until they are decided. A task that no decision comes for within the {@linkplain Builder#watchdogTimeout watchdog's
 * time} makes the kernel end this scheduler: {@link #exit} says so.
 *
 * <p>Decisions are carried out together, at {@link #notifyWaiting}, which a driver calls after every turn. A task that has
 * the CPU for itself goes on after its slice without being asked about, as long as no task is undecided.
 *
 * @since 0.1.0
 */
public final class SchedExtKernel implements SchedBackend {

  /** Decisions of a turn that wait for being carried out, at most. */
  private static final int BATCH = 256;

  private final Object lock = new Object();
  private final Builder options;
  private final int possibleCpus;
  private final Machine machine;

  private @Nullable Session session;
  private boolean closed;
  private SchedCounters lastCounters = new SchedCounters(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  private @Nullable SchedExit lastExit;

  private SchedExtKernel(Builder options, Machine machine) throws SchedException {
    this.options = options;
    this.machine = machine;
    possibleCpus = CpuList.parse(machine.cpus("possible")).last() + 1;
  }

  /** With a name, slices and times that suit most; {@link Builder#build} makes the kernel. */
  public static Builder builder() {
    return new Builder();
  }
}
