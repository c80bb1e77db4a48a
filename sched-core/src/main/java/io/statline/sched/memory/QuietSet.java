package io.statline.sched.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The options of {@code java} and the environment that keep a JVM's memory quiet. As a program it prints them:
 *
 * <pre>{@code
 * java -cp sched-core.jar io.statline.sched.memory.QuietSet --heap 512m > quiet.args       # java @quiet.args ...
 * java -cp sched-core.jar io.statline.sched.memory.QuietSet --env > quiet.env              # EnvironmentFile=
 * java -cp sched-core.jar io.statline.sched.memory.QuietSet --launcher > quiet-java        # does both
 * }</pre>
 *
 * @since 0.1.0
 */
public final class QuietSet {

  /** All of it committed at the start. */
  static final List<String> CODE_CACHE =
      List.of("-XX:InitialCodeCacheSize=64m", "-XX:ReservedCodeCacheSize=64m");

  private static final String HEAP = "512m";
  private static final String COLLECTOR = "serial";
  private static final Pattern SIZE = Pattern.compile("[1-9][0-9]*[kKmMgG]?");
  private static final Map<String, List<String>> COLLECTORS = collectors();
  private static final String USAGE = """
      QuietSet prints what keeps a JVM's memory quiet.
        --heap SIZE      the heap, as in 512m or 2g; 512m if not given
        --gc COLLECTOR   serial, g1, parallel or epsilon; serial if not given
        --env            the environment, one assignment a line, instead of the options
        --launcher       the script quiet-java, which sets both, instead of the options
        --help           this text
      """;

  private final String heap;
  private final String collector;

  private QuietSet(String heap, String collector) {
    if (!SIZE.matcher(heap).matches()) {
      throw new IllegalArgumentException(
          "--heap " + heap + ": a size as java has it is needed, for instance 512m or 2g");
    }
    if (!COLLECTORS.containsKey(collector)) {
      throw new IllegalArgumentException("--gc " + collector + ": one of "
          + String.join(", ", COLLECTORS.keySet()) + " is needed");
    }
    this.heap = heap;
    this.collector = collector;
  }

  private static Map<String, List<String>> collectors() {
    Map<String, List<String>> collectors = new LinkedHashMap<>();
    collectors.put("serial", List.of("-XX:+UseSerialGC"));
    collectors.put("g1", List.of("-XX:+UseG1GC"));
    collectors.put("parallel", List.of("-XX:+UseParallelGC"));
    collectors.put("epsilon", List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+UseEpsilonGC"));
    return collectors;
  }

  /** The set with a heap of so much and a collector by its short name, both as on the command line. */
  public static QuietSet of(String heap, String collector) {
    return new QuietSet(heap, collector);
  }

  /** Options for {@code java}. Those that a later JDK may not have any more do not keep it from starting. */
  public List<String> options() {
    List<String> options = new ArrayList<>();
    options.add(
        "--enable-native-access=ALL-UNNAMED"); // or newer JDKs warn of the guard's system calls
    options.add("-XX:+IgnoreUnrecognizedVMOptions");
    options.add("-XX:+UnlockDiagnosticVMOptions");
    options.add("-Xms" + heap);
    options.add("-Xmx" + heap);
    options.addAll(Objects.requireNonNull(COLLECTORS.get(collector)));
    for (QuietFlag flag : QuietFlag.values()) {
      options.add(flag.option());
    }
    options.addAll(CODE_CACHE);
    return List.copyOf(options);
  }

  /** Assignments for the environment that {@code java} is started in, such as {@code MALLOC_ARENA_MAX=1}. */
  public static List<String> environment() {
    return Arrays.stream(MallocSetting.values()).map(MallocSetting::assignment).toList();
  }

  /** An argument file for {@code java}, with the environment as comments. */
  public String argumentFile() {
    StringBuilder text =
        new StringBuilder("# Options for java that keep its memory quiet: java @FILE ...\n"
            + "# They need this environment:\n");
    environment().forEach(line -> text.append("#   ").append(line).append('\n'));
    options().forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** Prints the set; see {@code --help}. Wrong arguments end it with status 2. */
  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      out.print(text(List.of(args)));
      out.flush();
      return 0;
    } catch (IllegalArgumentException e) {
      err.println("QuietSet: " + e.getMessage());
      return 2;
    }
  }

  private static String text(List<String> args) {
    String heap = HEAP;
    String collector = COLLECTOR;
    for (int i = 0; i < args.size(); i++) {
      switch (args.get(i)) {
        case "--heap" -> heap = value(args, ++i);
        case "--gc" -> collector = value(args, ++i);
        case "--env" -> {
          return String.join("\n", environment()) + "\n";
        }
        case "--launcher" -> {
          return launcher();
        }
        case "--help" -> {
          return USAGE;
        }
        default ->
          throw new IllegalArgumentException(args.get(i) + ": no such option\n" + USAGE.strip());
      }
    }
    return of(heap, collector).argumentFile();
  }

  private static String value(List<String> args, int index) {
    if (index == args.size()) {
      throw new IllegalArgumentException(args.get(index - 1) + " needs a value\n" + USAGE.strip());
    }
    return args.get(index);
  }

  private static String launcher() {
    try (InputStream script = QuietSet.class.getResourceAsStream("quiet-java")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
