package io.statline.daemon;

import io.statline.server.StatServerBuilder;
import java.util.Locale;

/**
 * The main of a daemon that has no flags of its own.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *   SchedDaemon daemon = new SchedDaemon();
 *   System.exit(StatDaemon.run(
 *       args, StatServer.builder().name("schedd").add(SchedStatsMeta.TYPE, daemon::stats), daemon::loop));
 * }
 * }</pre>
 *
 * <p>A daemon with flags of its own mixes {@link StatFlags} into its command.
 *
 * @since 0.1.0
 */
public final class StatDaemon {
  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private StatDaemon() {}

  /**
   * Does what the flags of {@link StatFlags} say, or {@code --help}: without any it serves the statistics and runs the
   * daemon. Messages call it by the name of the class that calls this, in lower case.
   *
   * @param args the arguments of {@code main}
   * @param server what is served, not started
   * @param body the daemon
   * @return the exit status: 0, or 1 for a failure, of which standard error says more, or 2 for a wrong flag
   */
  public static int run(String[] args, StatServerBuilder server, StatDaemonBody body) {
    String name = STACK.getCallerClass().getSimpleName().toLowerCase(Locale.ROOT);
    return FlagsOnly.line(server, body)
        .setCommandName(name.isEmpty() ? "daemon" : name)
        .execute(args);
  }
}
