package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every problem has a source in {@code bad}, its lines marked, unless it takes more than one source to have it. */
class ProblemTest {
  private static final Pattern OPTIONS = Pattern.compile("(?m)^// options: (.*)$");
  private static final String MARK = "// <-";

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"META_MISSING", "META_HIDDEN", "UNKNOWN_UNIT", "WRITE_FAILED", "BUG"})
  void problem_inBadSource_isReportedAtTheMarkedLines(Problem problem) throws IOException {
    String source = Golden.read("bad/" + problem.id() + ".java");
    Compiled compiled = compile(source);
    List<Integer> lines = compiled.errors().stream()
        .filter(error -> error.getMessage(null).startsWith("[" + problem.id() + "] "))
        .map(error -> (int) error.getLineNumber())
        .toList();
    assertThat(lines).hasSameElementsAs(markedLines(source)).isNotEmpty();
    assertThat(ours(compiled)).doesNotContain("[StatBug]");
    Golden.check(problem.id() + ".txt", ours(compiled));
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void everyProblem_hasATestedText(Problem problem) throws IOException {
    String text = Golden.read("golden/" + problem.id() + ".txt");
    assertThat(text).contains("[" + problem.id() + "] ");
  }

  @Test
  void ids_areUnique() {
    assertThat(Problem.values()).extracting(Problem::id).doesNotHaveDuplicates();
  }

  private static Compiled compile(String source) {
    Matcher options = OPTIONS.matcher(source);
    Compile compile = new Compile(List.of(), List.of(), List.of());
    return options.find()
        ? compile.with(options.group(1).split(" ")).sources(source)
        : compile.sources(source);
  }

  /** What we say, from the first line to the last: javac's own errors differ from JDK to JDK. */
  static String ours(Compiled compiled) {
    return compiled.errors().stream()
        .filter(error -> error.getMessage(null).startsWith("[Stat"))
        .sorted(Comparator.comparing(Diagnostic::getLineNumber))
        .map(Compiled::describe)
        .map(text -> text + "\n")
        .collect(Collectors.joining());
  }

  private static List<Integer> markedLines(String source) {
    List<String> lines = source.lines().toList();
    return IntStream.rangeClosed(1, lines.size())
        .filter(line -> lines.get(line - 1).contains(MARK))
        .boxed()
        .toList();
  }
}
