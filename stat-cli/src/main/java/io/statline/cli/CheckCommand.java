package io.statline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command {@code statline check}. */
@Command(name = "check", description = "Tests thresholds, with the exit status of a Nagios plugin.")
final class CheckCommand implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    throw new CommandException(ExitStatus.FAILED, "not built yet");
  }
}
