package io.statline.sched.sim;

import io.statline.sched.CpuMask;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A task of a workload, settled. */
final class TaskPlan {

  final String name;
  final byte[] nameBytes;
  final int pid;
  final int weight;
  /** Null for all there are. */
  final @Nullable CpuMask cpus;

  final long startNanos;
  final long killNanos;
  final long repetitions;
  final Program program;

  TaskPlan(TaskBuilder from, int pid, Program program) {
    name = from.name;
    nameBytes = name.getBytes(StandardCharsets.UTF_8);
    this.pid = pid;
    weight = from.weight;
    cpus = from.cpus;
    startNanos = from.startNanos;
    killNanos = from.killNanos;
    repetitions = from.repetitions;
    this.program = program;
  }
}
