package io.statline.sched.sim;

import java.time.Duration;
import java.util.Random;

/** Workloads of any shape. */
final class RandomWorkloads {

  private RandomWorkloads() {}

  static Workload make(Random random, int cpus) {
    WorkloadBuilder workload = Workload.builder().seed(random.nextLong());
    int tasks = 1 + random.nextInt(12);
    for (int i = 0; i < tasks; i++) {
      workload.task("t" + i, task -> fill(task, random, cpus, tasks));
    }
    return workload.build();
  }

  private static void fill(TaskBuilder task, Random random, int cpus, int tasks) {
    task.weight(1 + random.nextInt(10_000)).run(length(random));
    for (int i = random.nextInt(4); i > 0; i--) {
      phase(task, random, tasks);
    }
    if (random.nextInt(3) == 0) {
      task.cpus(random.nextInt(cpus), random.nextInt(cpus));
    }
    if (random.nextInt(3) == 0) {
      task.startAt(Duration.ofMillis(random.nextInt(100)));
    }
    if (random.nextInt(4) == 0) {
      task.killAt(Duration.ofMillis(random.nextInt(300)));
    }
    if (random.nextInt(3) == 0) {
      task.repeat(1 + random.nextInt(20));
    }
  }

  private static void phase(TaskBuilder task, Random random, int tasks) {
    switch (random.nextInt(6)) {
      case 0 -> task.run(length(random));
      case 1, 2 -> task.sleep(length(random));
      case 3 -> task.nextPeriod(Duration.ofMillis(1 + random.nextInt(20)));
      case 4 -> task.wake("t" + random.nextInt(tasks));
      default -> task.block();
    }
  }

  private static Distribution length(Random random) {
    Duration length = Duration.ofNanos(1 + random.nextInt(8_000_000));
    return switch (random.nextInt(3)) {
      case 0 -> Distribution.fixed(length);
      case 1 -> Distribution.exponential(length);
      default -> Distribution.uniform(Duration.ofNanos(1), length);
    };
  }
}
