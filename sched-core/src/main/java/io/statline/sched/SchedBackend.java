package io.statline.sched;

import java.util.Optional;

/**
 * A kernel that can be driven: a real one, or a simulation. A {@link SchedDriver} calls it, on one thread, but for the
 * methods that say otherwise. From {@link #attach} to {@link #detach} it schedules by what it is told.
 *
 * @since 0.1.0
 */
public interface SchedBackend extends Kernel, AutoCloseable {

  /** What {@link #poll} found. */
  enum Event {
    /** Nothing: all news has been read. */
    NONE,
    /** A task wants to run. */
    QUEUED,
    /** A task has ended; only its pid is filled in. */
    EXITED
  }

  /**
   * Takes the machine over.
   *
   * @throws SchedException if the kernel refuses, saying why and what would help
   */
  void attach() throws SchedException;

  /** Gives the machine back to the default scheduler; nothing happens if it has it. From any thread, at any time. */
  void detach();

  /** Takes the next piece of news, without blocking, and fills in the task. */
  Event poll(QueuedTask task);

  /**
   * Waits for news: a task to {@link #poll}, a CPU that looks for work while tasks are {@linkplain #notifyWaiting
   * waiting}, an {@link #exit}, {@link #wakeUp}, or the end of the time, whichever comes first. It may
   * return for no reason.
   *
   * @param timeoutNanos 0 looks without waiting; simulated kernels let their own time pass instead of ours
   */
  void await(long timeoutNanos);

  /** Ends a running or the next {@link #await}. From any thread. */
  void wakeUp();

  /** Tells the kernel how many tasks the scheduler keeps undecided, so that a CPU without work asks for them. */
  void notifyWaiting(long tasks);

  /** Why the kernel has ended this scheduler; empty as long as it has not. From any thread. */
  Optional<SchedExit> exit();

  /** The figures of now. From any thread; after {@link #close} the last ones. */
  SchedCounters counters();

  /** Detaches and frees what is held. Not while another thread is in one of the other methods. A second call does nothing. */
  @Override
  void close();
}
