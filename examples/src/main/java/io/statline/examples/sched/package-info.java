/**
 * Two CPU schedulers, for the simulated kernel and for Linux with sched_ext: {@link
 * io.statline.examples.sched.FifoScheduler}, first come, first served, and {@link
 * io.statline.examples.sched.DeadlineScheduler}, shares by weight and those first who need little.
 */
@NullMarked
package io.statline.examples.sched;

import org.jspecify.annotations.NullMarked;
