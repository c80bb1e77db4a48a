package io.statline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command {@code statline doctor}. */
@Command(name = "doctor", description = "Says why a socket cannot be read.")
final class DoctorCommand implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    throw new CommandException(ExitStatus.FAILED, "not built yet");
  }
}
