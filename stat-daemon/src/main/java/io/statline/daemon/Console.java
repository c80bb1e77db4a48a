package io.statline.daemon;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a daemon's user sees something. Safe for several threads.
 *
 * @param name what messages begin with
 * @param out for what was asked for
 * @param errors for all else
 */
record Console(String name, PrintWriter out, PrintWriter errors) {

  /** What would command the terminal, or look like a message of ours. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

  private static final int LONGEST = 500;

  /** The streams of a command; of a program without one, those of the process. */
  static Console of(@Nullable CommandSpec command) {
    CommandLine line =
        command == null ? new CommandLine(CommandSpec.create()) : command.commandLine();
    String name = command == null ? "daemon" : command.qualifiedName();
    return new Console(name, line.getOut(), line.getErr());
  }

  /** Prints a text; false if nobody reads it any more. */
  boolean print(String text) {
    out.print(text);
    out.flush();
    // a writer hears of a broken pipe only if nothing between it and the pipe keeps that to itself,
    // as System.out does
    return !(out.checkError() || System.out.checkError());
  }

  /** Prints a message for whoever started the program. */
  void complain(String text) {
    errors.println(name + ": " + text);
    errors.flush();
  }

  /** Prints a message in which a server may have had its say: one line, of bounded length. */
  void quote(String text) {
    String line = CONTROLS.matcher(text).replaceAll(" ");
    complain(
        line.codePointCount(0, line.length()) > LONGEST
            ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "..."
            : line);
  }

  /** Whether the locale has more than ASCII: picocli writes in the terminal's encoding, else in the default one. */
  boolean unicode() {
    String terminal = System.getProperty("sun.stdout.encoding");
    Charset charset = terminal != null && Charset.isSupported(terminal)
        ? Charset.forName(terminal)
        : Charset.defaultCharset();
    return charset.newEncoder().canEncode("µ▁█");
  }
}
