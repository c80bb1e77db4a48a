package io.statline.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A wrong command line → what is wrong with it, and what would be right. */
final class UsageErrors implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    if (command.getCommand() instanceof CheckCommand) {
      return CheckCommand.unknown(e, command);
    }
    Failures.complain(command, Failures.text(e) + suggestion(e));
    PrintWriter errors = command.getErr();
    errors.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    errors.flush();
    return ExitStatus.USAGE;
  }

  private static String suggestion(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    List<String> suggestions = unmatched.getSuggestions();
    return suggestions.isEmpty() ? "" : "; did you mean '" + suggestions.get(0) + "'?";
  }
}
