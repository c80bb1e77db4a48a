package io.statline.sched.ext;

import io.statline.sched.CpuMask;
import io.statline.sched.SchedCounters;
import io.statline.sched.SchedExit;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The memory that both halves see: {@code struct shared} of {@code src/main/bpf/wire.h}, in the byte order of the machine.
 *
 * <pre>
 *    8  u32  CPUs: one more than the highest number
 *   12  u32  1 if a CPU has asked for work since user space looked last
 *   16  u64  how many tasks user space keeps undecided; written here
 *   24  s64  decided tasks that have not run yet
 *   32  u64  how often a CPU has found too little to do
 *   40  s32  the pid that an idle CPU is wanted for; written here
 *   44  u32  the kernel's kind of exit, 0 as long as there is none; written last
 *   48  s64  exit code
 *   64  16 u64      CPUs online
 *  192  16 u64      CPUs idle, claimed ones too
 *  320  128 bytes   reason of the exit, ended by a zero
 *  448  1024 bytes  message of the exit, ended by a zero
 * 1536  64 bytes for each CPU: u64 announced, user, kernel, cancelled, bounced, failed, congested; u32 running
 * </pre>
 */
final class SharedState {

  static final int BYTES = 1536 + CpuMask.CPUS * 64;

  private static final int CPUS = 8;
  private static final int ASKED = 12;
  private static final int WAITING = 16;
  private static final int DECIDED = 24;
  private static final int LOOKS = 32;
  private static final int ASK_PID = 40;
  private static final int EXIT_KIND = 44;
  private static final int ONLINE = 64;
  private static final int IDLE = 192;
  private static final int EXIT_REASON = 320;
  private static final int EXIT_REASON_BYTES = 128;
  private static final int EXIT_MESSAGE = 448;
  private static final int EXIT_MESSAGE_BYTES = 1024;
  private static final int SLOTS = 1536;
  private static final int SLOT_BYTES = 64;
  private static final int RUNNING = 56;

  /** The kernel's kinds of exit: up to here in good order, up to there because somebody wanted it, then errors. */
  private static final int SCX_EXIT_UNREG = 64;

  private static final int SCX_EXIT_ERROR = 1024;

  private static final VarHandle LONG =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final VarHandle INT =
      MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

  private final ByteBuffer memory;

  SharedState(ByteBuffer memory) {
    this.memory = memory.order(ByteOrder.nativeOrder());
  }

  int cpus() {
    return (int) INT.getAcquire(memory, CPUS);
  }

  int onlineCpus() {
    int count = 0;
    for (int i = 0; i < CpuMask.WORDS; i++) {
      count += Long.bitCount((long) LONG.getAcquire(memory, ONLINE + i * Long.BYTES));
    }
    return count;
  }

  /** Whether a CPU may be idle; if not, none is. */
  boolean mayBeIdle() {
    for (int i = 0; i < CpuMask.WORDS; i++) {
      if ((long) LONG.getAcquire(memory, IDLE + i * Long.BYTES) != 0) {
        return true;
      }
    }
    return false;
  }

  void askFor(int pid) {
    INT.setRelease(memory, ASK_PID, pid);
  }

  /** Publishes the number, and that user space has looked; only then {@link #looks} tells what may have been missed. */
  void waiting(long tasks) {
    LONG.setVolatile(memory, WAITING, tasks);
    INT.setVolatile(memory, ASKED, 0);
  }

  long looks() {
    return (long) LONG.getVolatile(memory, LOOKS);
  }

  long decided() {
    return Math.max(0, (long) LONG.getAcquire(memory, DECIDED));
  }

  /** Whether the kernel has ended the scheduler. */
  boolean ended() {
    return (int) INT.getAcquire(memory, EXIT_KIND) != 0;
  }

  /** How it did; only once it has {@link #ended}. */
  SchedExit exit() {
    int kind = (int) INT.getAcquire(memory, EXIT_KIND);
    String reason = text(EXIT_REASON, EXIT_REASON_BYTES);
    String message = text(EXIT_MESSAGE, EXIT_MESSAGE_BYTES);
    return new SchedExit(exitKind(kind), message.isEmpty() ? reason : reason + ": " + message);
  }

  private static SchedExit.Kind exitKind(int kind) {
    if (kind <= SCX_EXIT_UNREG) {
      return SchedExit.Kind.STOPPED;
    }
    return kind < SCX_EXIT_ERROR ? SchedExit.Kind.EVICTED : SchedExit.Kind.FAILED;
  }

  private String text(int at, int bytes) {
    byte[] text = new byte[bytes];
    memory.get(at, text);
    int length = 0;
    while (length < bytes && text[length] != 0) {
      length++;
    }
    return new String(text, 0, length, StandardCharsets.UTF_8).strip();
  }

  /** The figures, all CPUs added. */
  SchedCounters counters(long read, long scheduled) {
    return new SchedCounters(
        onlineCpus(),
        running(),
        Math.max(0, sum(0) - read),
        scheduled,
        sum(8),
        sum(16),
        sum(24),
        sum(32),
        sum(40),
        sum(48));
  }

  private long running() {
    long sum = 0;
    for (int cpu = 0; cpu < cpus(); cpu++) {
      sum += (int) INT.getAcquire(memory, SLOTS + cpu * SLOT_BYTES + RUNNING);
    }
    return sum;
  }

  private long sum(int field) {
    long sum = 0;
    for (int cpu = 0; cpu < cpus(); cpu++) {
      sum += (long) LONG.getAcquire(memory, SLOTS + cpu * SLOT_BYTES + field);
    }
    return sum;
  }
}
