/**
 * What a scheduler author programs against, the same on every kernel. A {@link io.statline.sched.Scheduler} is told
 * which tasks want to run and answers with decisions; a {@link io.statline.sched.SchedBackend} is the kernel, real or
 * simulated; a {@link io.statline.sched.SchedDriver} is the loop between them, which gives the machine back to the
 * default scheduler whatever happens.
 */
@NullMarked
package io.statline.sched;

import org.jspecify.annotations.NullMarked;
