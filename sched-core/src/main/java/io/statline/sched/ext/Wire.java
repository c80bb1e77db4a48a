package io.statline.sched.ext;

import io.statline.sched.CpuMask;
import io.statline.sched.Decision;
import io.statline.sched.QueuedTask;
import io.statline.sched.SchedBackend.Event;
import java.nio.ByteBuffer;

/**
 * The layout of what passes between the two halves, in the byte order of the machine. {@code src/main/bpf/wire.h} says the
 * same for the BPF half.
 *
 * <p>News, in the ring buffer; an ended task's ends after the pid, a CPU's look for work after the kind:
 *
 * <pre>
 *   0  u32  kind: 1 queued, 2 exited, 3 a CPU looks for work
 *   4  s32  pid
 *   8  u64  ticket
 *  16  s32  previous CPU
 *  20  u32  weight
 *  24  u64  flags, those of {@link QueuedTask}
 *  32  u64  start, ns
 *  40  u64  stop, ns
 *  48  u64  CPU time since it last slept, ns
 *  56  16 bytes  name, ended by a zero
 *  72  16 u64    allowed CPUs
 * </pre>
 *
 * <p>A decision, in the user ring buffer:
 *
 * <pre>
 *   0  s32  pid
 *   4  s32  CPU, -1 for any
 *   8  u64  ticket
 *  16  u64  slice, ns, 0 for the default
 *  24  u64  deadline
 * </pre>
 */
final class Wire {

  static final int DECISION_BYTES = 32;

  static final int QUEUED = 1;
  static final int EXITED = 2;

  private static final int PID = 4;
  private static final int TICKET = 8;
  private static final int PREVIOUS_CPU = 16;
  private static final int WEIGHT = 20;
  private static final int FLAGS = 24;
  private static final int START = 32;
  private static final int STOP = 40;
  private static final int RUNTIME = 48;
  private static final int NAME = 56;
  private static final int ALLOWED = 72;

  private Wire() {}

  /** Fills in a task from the news at a place of the buffer; what is no news for a scheduler is none. */
  static Event readNews(ByteBuffer buffer, int at, QueuedTask task) {
    switch (buffer.getInt(at)) {
      case QUEUED -> {
        readTask(buffer, at, task);
        return Event.QUEUED;
      }
      case EXITED -> {
        task.identify(buffer.getInt(at + PID), 0);
        return Event.EXITED;
      }
      default -> {
        return Event.NONE;
      }
    }
  }

  private static void readTask(ByteBuffer buffer, int at, QueuedTask task) {
    task.identify(buffer.getInt(at + PID), buffer.getLong(at + TICKET));
    task.describe(
        buffer.getInt(at + PREVIOUS_CPU), buffer.getInt(at + WEIGHT), buffer.getLong(at + FLAGS));
    task.times(buffer.getLong(at + START), buffer.getLong(at + STOP), buffer.getLong(at + RUNTIME));
    readName(buffer, at + NAME, task);
    CpuMask allowed = task.allowedCpus();
    for (int i = 0; i < CpuMask.WORDS; i++) {
      allowed.word(i, buffer.getLong(at + ALLOWED + i * Long.BYTES));
    }
  }

  private static void readName(ByteBuffer buffer, int at, QueuedTask task) {
    task.clearName();
    for (int i = 0; i < QueuedTask.NAME_BYTES && buffer.get(at + i) != 0; i++) {
      task.appendName(buffer.get(at + i));
    }
  }

  static void writeDecision(ByteBuffer buffer, int at, Decision decision) {
    buffer.putInt(at, decision.pid());
    buffer.putInt(at + 4, decision.cpu());
    buffer.putLong(at + 8, decision.ticket());
    buffer.putLong(at + 16, decision.sliceNanos());
    buffer.putLong(at + 24, decision.deadline());
  }
}
