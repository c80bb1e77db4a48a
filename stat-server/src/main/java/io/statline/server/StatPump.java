package io.statline.server;

import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * An executor for daemons with a main loop: suppliers run on the loop's own thread, when the loop says so, and need no
 * locks.
 *
 * <pre>{@code
 * StatPump pump = new StatPump();
 * StatServer server = StatServer.builder().suppliersOn(pump)….start();
 * while (running) {
 *   scheduleTasks();
 *   pump.run();      // answers the readers that wait; never blocks
 * }
 * }</pre>
 *
 * <p>A reader waits until the loop comes by, at most its supplier deadline. {@link #execute} is safe for several
 * threads; {@link #run} is for one at a time.
 *
 * @since 0.1.0
 */
public final class StatPump implements Executor {
  private final ConcurrentLinkedQueue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final Runnable wakeUp;
  private volatile @Nullable Thread loop;

  /** A pump for a loop that comes by often enough by itself. */
  public StatPump() {
    this(() -> {});
  }

  /**
   * A pump for a loop that sleeps.
   *
   * @param wakeUp makes the loop come by, such as {@code selector::wakeup}; called on a reader's thread whenever a
   *     reader starts to wait
   */
  public StatPump(Runnable wakeUp) {
    this.wakeUp = Objects.requireNonNull(wakeUp, "wakeUp");
  }

  /** Lets a task wait for {@link #run}. */
  @Override
  public void execute(Runnable task) {
    waiting.add(Objects.requireNonNull(task, "task"));
    wakeUp.run();
  }

  /**
   * Runs the tasks that wait, on the calling thread. Tasks that come meanwhile wait for the next call, so that readers
   * cannot keep the loop here.
   *
   * @return how many ran
   */
  public int run() {
    loop = Thread.currentThread();
    int ran = 0;
    for (int left = waiting.size(); left > 0; left--) {
      Runnable task = waiting.poll();
      if (task == null) {
        break;
      }
      task.run();
      ran++;
    }
    return ran;
  }

  /** Runs the tasks that wait, unless there is another thread that will: for a server that closes. */
  void runIfAbandoned() {
    Thread runner = loop;
    if (runner == null || runner == Thread.currentThread() || !runner.isAlive()) {
      run();
    }
  }

  /** Forgets a task nobody waits for any more. */
  void remove(Runnable task) {
    waiting.remove(task);
  }
}
