package io.statline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What all expressions come to. */
final class CheckResult {
  private static final int MOST_NAMED = 5;

  private final CheckEvaluation evaluation;
  private final List<CheckFinding> all = new ArrayList<>();
  private final List<CheckFinding> fulfilled = new ArrayList<>();
  private final CheckPerformance performance = new CheckPerformance();
  private CheckStatus status = CheckStatus.OK;

  CheckResult(CheckEvaluation evaluation) {
    this.evaluation = evaluation;
  }

  CheckStatus status() {
    return status;
  }

  /** Evaluates an expression. Those that are worse come first. */
  void add(CheckExpression expression, CheckStatus ifFulfilled) throws CommandException {
    List<CheckFinding> holding = new ArrayList<>();
    for (List<CheckComparison> group : expression.groups()) {
      List<CheckFinding> found = new ArrayList<>();
      boolean holds = true;
      for (CheckComparison comparison : group) {
        List<CheckFinding> findings = evaluation.of(comparison);
        findings.forEach(finding -> performance.add(finding, ifFulfilled));
        all.addAll(findings);
        List<CheckFinding> those = findings.stream().filter(CheckFinding::holds).toList();
        holds &= !those.isEmpty();
        found.addAll(those);
      }
      holding.addAll(holds ? found : List.of());
    }
    if (!holding.isEmpty() && (status == CheckStatus.OK || status == ifFulfilled)) {
      status = ifFulfilled;
      fulfilled.addAll(holding);
    }
  }

  /** The line for Nagios. */
  String line() {
    List<String> texts = status == CheckStatus.OK
        ? all.stream().map(CheckFinding::text).distinct().toList()
        : fulfilled.stream()
            .map(finding -> finding.text() + " (" + finding.comparison().condition() + ")")
            .distinct()
            .toList();
    String rest = texts.size() > MOST_NAMED ? ", and " + (texts.size() - MOST_NAMED) + " more" : "";
    String named = texts.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return line(status, named + rest) + performance;
  }

  /** A line without figures. A bar would end the text. */
  static String line(CheckStatus status, String text) {
    return status + " - " + SafeText.printable(text).replace('|', '/');
  }
}
