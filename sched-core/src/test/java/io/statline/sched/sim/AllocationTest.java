package io.statline.sched.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.statline.sched.Decision;
import io.statline.sched.QueuedTask;
import io.statline.sched.SchedBackend.Event;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final QueuedTask task = new QueuedTask();
  private final Decision decision = new Decision();
  private final FifoScheduler scheduler = new FifoScheduler(1_000_000);

  /** What the driver does, for so many rounds. */
  private long rounds(SimulatedKernel kernel, int count, long awaitNanos) {
    long events = 0;
    for (int i = 0; i < count; i++) {
      Event event = kernel.poll(task);
      if (event == Event.QUEUED) {
        scheduler.enqueue(task);
        events++;
      }
      scheduler.schedule(kernel);
      kernel.notifyWaiting(scheduler.waiting());
      if (event == Event.NONE && kernel.exit().isEmpty()) {
        kernel.await(awaitNanos);
      }
    }
    return events;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100_000_000})
  void simulation_makes_no_garbage(long awaitNanos) throws Exception {
    SimulatedKernel kernel = SimulatedKernel.builder()
        .workload(Simulations.mixed(5))
        .timelineEntries(1_000_000)
        .build();
    kernel.attach();
    rounds(kernel, 20_000, awaitNanos);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    long events = rounds(kernel, 400_000, awaitNanos);
    long made = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(events).isGreaterThan(100_000);
    // The call that counts makes a little itself.
    assertThat(made).isLessThan(2_000);
  }

  @Test
  void measuring_sees_garbage_that_is_made() throws Exception {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 1_000; i++) {
      decision.of(i, i);
      assertThat(task.name()).isEmpty();
    }
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isGreaterThan(2_000);
  }
}
