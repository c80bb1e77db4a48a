package io.statline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command {@code statline describe}. */
@Command(
    name = "describe",
    description = "Says what a daemon offers: targets, types, fields, kinds, units.")
final class DescribeCommand implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    throw new CommandException(ExitStatus.FAILED, "not built yet");
  }
}
