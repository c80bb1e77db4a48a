package io.statline.examples;

import java.io.IOException;
import java.util.List;

/**
 * What the examples' {@code main} methods have in common: {@code --help}, messages and exit statuses. 0 is success, 1
 * a failure, 2 a wrong call.
 *
 * @since 0.1.0
 */
public final class Program {
  private static final int FAILED = 1;
  private static final int WRONG_CALL = 2;

  private Program() {}

  /** A program that ends by itself. */
  @FunctionalInterface
  public interface Task {
    /** Does it all. */
    void run(Arguments arguments) throws Exception;
  }

  /** A program that runs until somebody stops it. */
  @FunctionalInterface
  public interface Service {
    /** Does it all, and returns soon after somebody asked. */
    void run(Arguments arguments, StopSignal stop) throws Exception;
  }

  /** Runs a program that ends by itself, then exits if it failed. */
  public static void run(Usage usage, String[] args, Task task) {
    int status = status(usage, List.of(args), task);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs a program until Ctrl-C or SIGTERM, then exits. */
  public static void serve(Usage usage, String[] args, Service service) {
    StopSignal stop = new StopSignal();
    stop.listen();
    stop.exit(status(usage, List.of(args), arguments -> service.run(arguments, stop)));
  }

  private static int status(Usage usage, List<String> args, Task task) {
    if (args.contains("--help") || args.contains("-h")) {
      System.out.println(usage.help());
      return 0;
    }
    try {
      task.run(usage.parse(args));
      return 0;
    } catch (UsageException e) {
      System.err.println(usage.name() + ": " + e.getMessage());
      System.err.println("usage: " + usage.synopsis());
      return WRONG_CALL;
    } catch (IOException e) {
      System.err.println(usage.name() + ": " + e.getMessage());
      return FAILED;
    } catch (
        Throwable e) { // an Error, too: the thread that dies of one would leave the JVM waiting for
      // exit()
      e.printStackTrace();
      return FAILED;
    }
  }
}
