package io.statline.cli;

import io.statline.protocol.StatException;
import io.statline.protocol.StatFormatException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.SocketTimeoutException;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Exceptions → a line on standard error, and an exit status. */
final class Failures implements IExecutionExceptionHandler {
  /** What would command the terminal, or look like a line of ours: a server may have had its say. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

  private static final int LONGEST = 500;

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    if (!(e instanceof CommandException || e instanceof IOException)) {
      throw e; // a bug, which picocli shows with its trace
    }
    PrintWriter errors = command.getErr();
    errors.println(command.getCommandSpec().qualifiedName() + ": " + text(e));
    errors.flush();
    return status(e);
  }

  /** The exception's message on one line, of bounded length. */
  static String text(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = CONTROLS.matcher(message).replaceAll(" ");
    return line.codePointCount(0, line.length()) > LONGEST
        ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "..."
        : line;
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
