/** Memory that never faults: {@code mlockall} and what else a JVM needs for it, page faults counted, and an allocator on locked memory. */
@NullMarked
package io.statline.sched.memory;

import org.jspecify.annotations.NullMarked;
