package io.statline.examples.sched;

import io.statline.sched.SchedBackend;
import io.statline.sched.SchedException;
import java.io.IOException;
import java.io.PrintStream;

/** Which kernel is scheduled. */
interface KernelChoice {

  /** Whether memory is locked if nobody says. */
  boolean locksMemory();

  /** Gets it ready, not yet attached. */
  SchedBackend open() throws SchedException, IOException;

  /** What there is to tell at the end, beyond the figures of all kernels. */
  void report(PrintStream out) throws IOException;
}
