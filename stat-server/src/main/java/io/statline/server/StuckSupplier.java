package io.statline.server;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the log which supplier is stuck, and where. */
final class StuckSupplier {
  private static final System.Logger LOG = System.getLogger("io.statline.server");
  private static final int FRAMES = 12;
  private static final String SERVER = StuckSupplier.class.getPackageName() + ".";

  private StuckSupplier() {}

  static void log(Target<?> target, Thread thread, Limits limits) {
    LOG.log(
        Level.WARNING,
        "The supplier of {0} has not answered within {1} ms: its reader got errno 110, its thread {2} is interrupted."
            + " It is here:{3}",
        target,
        Long.toString(
            TimeUnit.NANOSECONDS.toMillis(limits.supplierNanos())), // or it is grouped: 5,000
        thread.getName(),
        place(thread));
  }

  /** What to say about a supplier that the daemon's executor has not finished; {@code thread} is where it runs, if so. */
  static String confined(Target<?> target, @Nullable Thread thread, long nanos) {
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    return thread == null
        ? "The supplier of " + target + " was not called within " + millis
            + " ms: the daemon's executor did not come by. Its reader got errno 110"
        : "The supplier of " + target + " has not answered within " + millis
            + " ms: its reader got errno 110. It runs on the daemon's thread " + thread.getName()
            + ", which is not interrupted. It is here:" + place(thread);
  }

  /** Where the supplier is, from the innermost frame to where the server called it. */
  static String place(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .takeWhile(frame -> !frame.getClassName().startsWith(SERVER))
        .limit(FRAMES)
        .map(frame -> System.lineSeparator() + "    at " + frame)
        .collect(Collectors.joining());
  }
}
