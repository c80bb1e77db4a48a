package io.statline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code statline check}. */
@Command(name = "check", description = "Compares values with thresholds, for Nagios and the like.")
final class CheckCommand implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    throw new CommandException(ExitStatus.FAILED, "not built yet");
  }

  int isUnknown(Exception e, CommandLine command) {
    return 3;
  }
}
