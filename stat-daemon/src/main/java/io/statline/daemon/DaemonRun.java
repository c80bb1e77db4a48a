package io.statline.daemon;

import io.statline.server.StatServerBuilder;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import org.jspecify.annotations.Nullable;

/** A daemon that runs while its statistics are served. */
final class DaemonRun {
  private final StatDaemonBody body;
  private final @Nullable Viewing viewing;

  DaemonRun(StatDaemonBody body, @Nullable Viewing viewing) {
    this.body = body;
    this.viewing = viewing;
  }

  void run(StatServerBuilder builder) throws Exception {
    try (StopHook stop = StopHook.install()) {
      try (Served served = Served.start(builder, viewing)) {
        stop.closesLate(served);
        stop.run(body);
      } catch (Exception e) {
        if (!stop.isAsked() || !isInterruption(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean isInterruption(Exception e) {
    return e instanceof InterruptedException
        || e instanceof InterruptedIOException
        || e instanceof ClosedByInterruptException
        || e instanceof FaultException; // interrupted while it was still starting
  }
}
