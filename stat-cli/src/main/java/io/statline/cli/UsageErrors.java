package io.statline.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A wrong command line → what is wrong with it, and what would be right. */
final class UsageErrors implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String text = text(e);
    if (command.getCommand() instanceof CheckCommand) {
      return CheckCommand.unknown(new CommandException(ExitStatus.USAGE, text), command);
    }
    Failures.complain(command, SafeText.line(text));
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    command.getErr().flush();
    return ExitStatus.USAGE;
  }

  private static String text(ParameterException e) {
    Map<String, CommandLine> commands = e.getCommandLine().getSubcommands();
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      if (!commands.isEmpty()) {
        return "which command? There are " + String.join(", ", commands.keySet());
      }
      return String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
    }
    String wrong = unmatched.getUnmatched().get(0);
    if (!unmatched.isUnknownOption() && !commands.isEmpty()) {
      return "there is no command '" + wrong + "'" + Nearest.hint(wrong, commands.keySet());
    }
    String what = unmatched.isUnknownOption() ? "there is no option '" : "one word too many: '";
    return what + wrong + "'" + Nearest.hint(wrong.split("=", -1)[0], options(e));
  }

  private static List<String> options(ParameterException e) {
    return e.getCommandLine().getCommandSpec().options().stream()
        .flatMap(option -> Arrays.stream(option.names()))
        .filter(name -> name.startsWith("--"))
        .toList();
  }
}
