package io.statline.examples.sched;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.sched.QueuedTask;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schedulers' own collections against the JDK's, in long random sequences. */
class WaitingTasksTest {
  private static final int STEPS = 50_000;

  private final QueuedTask task = new QueuedTask();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ring_randomSteps_isAQueue(long seed) {
    Random random = new Random(seed);
    TaskRing ring = new TaskRing(2);
    Deque<Long> model = new ArrayDeque<>();
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(100) < 55 && model.size() < 500 || model.isEmpty()) {
        task.identify(step % 1000 + 1, step);
        ring.add(task);
        model.add((long) step);
      } else {
        assertThat(ring.firstTicket()).as("step %d", step).isEqualTo(model.peek());
        assertThat(ring.firstPid()).isEqualTo(model.remove() % 1000 + 1);
        ring.removeFirst();
      }
      assertThat(ring.size()).isEqualTo(model.size());
    }
  }

  private record Waiting(long deadline, long ticket, int pid) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void heap_randomSteps_isAStablePriorityQueue(long seed) {
    Random random = new Random(seed);
    TaskHeap heap = new TaskHeap(2);
    PriorityQueue<Waiting> model = new PriorityQueue<>(
        Comparator.comparingLong(Waiting::deadline).thenComparingLong(Waiting::ticket));
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(100) < 55 && model.size() < 500 || model.isEmpty()) {
        Waiting next = new Waiting(random.nextInt(50), step, random.nextInt(1000) + 1);
        task.identify(next.pid, next.ticket);
        task.describe(next.pid % 8, next.pid, next.pid % 16);
        heap.add(task, next.deadline);
        model.add(next);
      } else {
        assertThat(first(heap)).as("step %d", step).isEqualTo(model.peek());
        assertThat(heap.firstPreviousCpu()).isEqualTo(model.peek().pid % 8);
        assertThat(heap.firstFlags()).isEqualTo(model.peek().pid % 16);
        assertThat(heap.firstWeight()).isEqualTo(model.remove().pid);
        heap.removeFirst();
      }
      assertThat(heap.size()).isEqualTo(model.size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void virtualTimes_randomSteps_areAMap(long seed) {
    Random random = new Random(seed);
    VirtualTimes times = new VirtualTimes(4);
    Map<Integer, Long> model = new HashMap<>();
    for (int step = 0; step < STEPS; step++) {
      int pid = (random.nextInt(300) + 1) << random.nextInt(8);
      if (random.nextInt(100) < 40) {
        times.remove(pid);
        model.remove(pid);
      } else {
        int slot = times.slotOf(pid, step);
        assertThat(times.time(slot)).as("step %d", step).isEqualTo(model.getOrDefault(pid, (long)
            step));
        assertThat(times.stop(slot)).isEqualTo(model.containsKey(pid) ? -model.get(pid) : 0);
        times.set(slot, step + 1L, -(step + 1L), step);
        assertThat(times.isLatest(pid, step)).isTrue();
        assertThat(times.isLatest(pid, step - 1L)).isFalse();
        model.put(pid, step + 1L);
      }
      assertThat(times.size()).isEqualTo(model.size());
    }
  }

  private static Waiting first(TaskHeap heap) {
    return new Waiting(heap.firstDeadline(), heap.firstTicket(), heap.firstPid());
  }
}
