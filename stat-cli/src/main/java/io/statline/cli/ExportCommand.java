package io.statline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command {@code statline export}. */
@Command(name = "export", description = "Exports the figures of all daemons to monitoring systems.")
final class ExportCommand implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    throw new CommandException(ExitStatus.FAILED, "not built yet");
  }
}
