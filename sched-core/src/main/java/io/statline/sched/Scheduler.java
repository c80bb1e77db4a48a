package io.statline.sched;

/**
 * A scheduling policy: the part that its author writes. The driver calls all of it on one thread. While it runs, tasks
 * of the whole machine wait for its answers: it does not block, does no input or output, and makes as little garbage as
 * it can. What it throws ends the driver, which gives the machine back and throws it on.
 *
 * @since 0.1.0
 */
public interface Scheduler {

  /** Called once, before the first task. */
  default void start(Kernel kernel) throws Exception {}

  /** A task wants to run. The object is filled anew for the next one: copy what is kept. */
  void enqueue(QueuedTask task);

  /** A task that was seen has ended: what is kept about it can go. Not called for tasks that live on when the scheduler leaves. */
  default void exited(int pid) {}

  /**
   * Hands out decisions, by {@link Kernel#dispatch}: after news has come in and when a CPU looks for work. Not every task
   * has to be decided at once: those kept here can still be overtaken, and {@link #waiting} tells the kernel of them.
   */
  void schedule(Kernel kernel);

  /** How many tasks are kept undecided. As long as it is not 0, {@link #schedule} is called again when a CPU looks for work. */
  long waiting();

  /** Called once, at the end, after the machine has been given back; also after a failure, but not if {@link #start} was never called. */
  default void stop() throws Exception {}
}
