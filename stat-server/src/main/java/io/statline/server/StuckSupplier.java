package io.statline.server;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the log which supplier is stuck, and where. */
final class StuckSupplier {
  private static final int FRAMES = 12;
  private static final String SERVER = StuckSupplier.class.getPackageName() + ".";

  private StuckSupplier() {}

  /** Says that a connection's thread is stuck. */
  static void log(Target<?> target, Thread thread, long nanos) {
    target
        .delays()
        .log(() -> unanswered(target, nanos) + ", its thread " + thread.getName()
            + " is interrupted. It is here:" + place(thread));
  }

  /** Says that the daemon's executor is late; {@code thread} is where it runs the supplier, if it does. */
  static void logConfined(Target<?> target, @Nullable Thread thread, long nanos) {
    String where = thread == null
        ? ". The daemon's executor has not called it"
        : ". It runs on the daemon's thread " + thread.getName()
            + ", which is not interrupted. It is here:";
    target
        .delays()
        .log(() -> unanswered(target, nanos) + where + (thread == null ? "" : place(thread)));
  }

  private static String unanswered(Target<?> target, long nanos) {
    return "The supplier of " + target + " has not answered within "
        + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms: its reader got errno 110";
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
