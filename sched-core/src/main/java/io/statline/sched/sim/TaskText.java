package io.statline.sched.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A task while it is read: what is to be told to its builder once its name is known. */
final class TaskText {

  String name = "";
  /** 0 if nothing was said: then the name gets no number. */
  int count;

  private final List<Consumer<TaskBuilder>> parts = new ArrayList<>();

  <T> void with(T value, BiConsumer<TaskBuilder, T> part) {
    parts.add(task -> part.accept(task, value));
  }

  void addTo(WorkloadBuilder workload) {
    Consumer<TaskBuilder> all = task -> parts.forEach(part -> part.accept(task));
    if (count == 0) {
      workload.task(name, all);
    } else {
      workload.tasks(count, name, all);
    }
  }
}
