package io.statline.examples;

import java.util.List;

/**
 * How a program is called, as its {@code --help} shows it.
 *
 * @param synopsis the program's name and its arguments
 * @param text what it does
 * @param arguments how many arguments it takes
 * @since 0.1.0
 */
public record Usage(String synopsis, String text, int arguments) {

  /** The usage of a program that takes the path of a socket and nothing else. */
  public static Usage ofPath(String name, String text) {
    return new Usage(name + " PATH", text, 1);
  }

  /** The program's name. */
  String name() {
    return synopsis.split(" ", 2)[0];
  }

  /** What {@code --help} prints. */
  String help() {
    return "usage: " + synopsis + System.lineSeparator() + System.lineSeparator() + text.strip();
  }

  Arguments parse(List<String> args) throws UsageException {
    for (String arg : args) {
      if (arg.startsWith("-")) {
        throw new UsageException("unknown option '" + arg + "'");
      }
    }
    if (args.size() < arguments) {
      throw new UsageException("an argument is missing");
    } else if (args.size() > arguments) {
      throw new UsageException("unexpected argument '" + args.get(arguments) + "'");
    }
    return new Arguments(List.copyOf(args));
  }
}
