package io.statline.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a program is called, as its {@code --help} shows it.
 *
 * @param synopsis the program's name and its arguments
 * @param text what it does
 * @param required how many arguments it needs
 * @param allowed how many it takes
 * @param options its options, each of which takes a value
 * @since 0.1.0
 */
public record Usage(String synopsis, String text, int required, int allowed, Set<String> options) {

  /** The usage of a program that takes the path of a socket and nothing else. */
  public static Usage ofPath(String name, String text) {
    return new Usage(name + " PATH", text, 1, 1, Set.of());
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
    List<String> plain = new ArrayList<>();
    Map<String, String> values = new LinkedHashMap<>();
    for (var left = args.iterator(); left.hasNext(); ) {
      String arg = left.next();
      if (!arg.startsWith("-")) {
        plain.add(arg);
      } else if (!options.contains(arg)) {
        throw new UsageException("unknown option '" + arg + "'");
      } else if (!left.hasNext()) {
        throw new UsageException("option '" + arg + "' needs a value");
      } else {
        values.put(arg, left.next());
      }
    }
    return checked(new Arguments(plain, values));
  }

  private Arguments checked(Arguments arguments) throws UsageException {
    int count = arguments.plain().size();
    if (count < required) {
      throw new UsageException("an argument is missing");
    } else if (count > allowed) {
      throw new UsageException("unexpected argument '" + arguments.plain().get(allowed) + "'");
    }
    return arguments;
  }
}
