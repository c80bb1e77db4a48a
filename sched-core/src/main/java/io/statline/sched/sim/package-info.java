/** A simulated kernel: deterministic, without root, for tests and comparisons of schedulers. */
@NullMarked
package io.statline.sched.sim;

import org.jspecify.annotations.NullMarked;
