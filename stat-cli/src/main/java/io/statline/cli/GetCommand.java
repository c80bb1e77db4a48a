package io.statline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command {@code statline get}. */
@Command(name = "get", description = "Prints values once.")
final class GetCommand implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    throw new CommandException(ExitStatus.FAILED, "not built yet");
  }
}
