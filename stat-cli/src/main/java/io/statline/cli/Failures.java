package io.statline.cli;

import io.statline.protocol.StatException;
import io.statline.protocol.StatFormatException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Exceptions → a line on standard error, and an exit status. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    if (command.getCommand() instanceof CheckCommand) {
      return CheckCommand.unknown(e, command);
    }
    if (!(e instanceof CommandException || e instanceof IOException)) {
      throw e; // a bug, which picocli shows with its trace
    }
    complain(command, text(e));
    if (e instanceof CommandException known) {
      known.details().forEach(command.getErr()::println);
    }
    command.getErr().flush();
    return status(e);
  }

  /** A line that says whose it is. */
  static void complain(CommandLine command, String text) {
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + text);
    command.getErr().flush();
  }

  /** The exception's message on one line, of bounded length. */
  static String text(Throwable e) {
    return clean(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
  }

  /** A text that strangers had their say in, on one line, of bounded length. */
  static String clean(String text) {
    return SafeText.line(text);
  }

  static int status(Exception e) {
    if (e instanceof CommandException known) {
      return known.status();
    } else if (e instanceof StatException) {
      return ExitStatus.FAILED;
    } else if (e instanceof StatFormatException) {
      return ExitStatus.NOT_STATS;
    } else if (e instanceof SocketTimeoutException) {
      return ExitStatus.TIMEOUT;
    }
    return ExitStatus.UNREACHABLE;
  }
}
