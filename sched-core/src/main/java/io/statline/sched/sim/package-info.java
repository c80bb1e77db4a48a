/**
 * A simulated kernel: deterministic, without root, for tests and comparisons of schedulers. A {@link
 * io.statline.sched.sim.Workload} says which tasks there are, by hand, from a file or from a recording; a {@link
 * io.statline.sched.sim.SimulatedKernel} runs it under any {@link io.statline.sched.Scheduler}; a {@link
 * io.statline.sched.sim.SimulationResult} says what each task got, as figures and as a picture; and a {@link
 * io.statline.sched.sim.Comparison} puts several schedulers side by side.
 */
@NullMarked
package io.statline.sched.sim;

import org.jspecify.annotations.NullMarked;
