package io.statline.sched;

/**
 * A kernel's figures about its scheduler at one moment. All but the first four only grow.
 *
 * @param onlineCpus how many CPUs are online
 * @param running how many tasks run now, of those that this scheduler decides about
 * @param queued how many tasks are on their way to the scheduler, not yet read by it
 * @param scheduled how many tasks the scheduler has and has not decided about, as it said last
 * @param userDispatches tasks dispatched by the scheduler's decision
 * @param kernelDispatches tasks that the kernel's side dispatched by itself: kernel threads, the scheduler's own
 *     threads, and those of {@code congestions}
 * @param cancelledDispatches decisions that came too late: the task had ended or was queued again meanwhile
 * @param bouncedDispatches decisions for a CPU that the task may not use, carried out on another; they are user dispatches too
 * @param failedDispatches decisions that could not be carried out
 * @param congestions tasks that found the way to the scheduler full, and were dispatched by the kernel's side instead
 * @since 0.1.0
 */
public record SchedCounters(
    long onlineCpus,
    long running,
    long queued,
    long scheduled,
    long userDispatches,
    long kernelDispatches,
    long cancelledDispatches,
    long bouncedDispatches,
    long failedDispatches,
    long congestions) {}
