package io.statline.sched.memory;

import io.statline.sched.memory.Finding.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * What is quiet about this process' memory, what is not, and what each thing missing risks.
 *
 * @param findings all that was looked at
 * @since 0.1.0
 */
public record MemoryReport(List<Finding> findings) {

  /** Keeps a copy. */
  public MemoryReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is missing. */
  public boolean quiet() {
    return missing().isEmpty();
  }

  /** What is not as it should be: a strict guard refuses if there is any. */
  public List<Finding> missing() {
    return all(Verdict.MISSING);
  }

  /** All of it for people, in lines: what is missing first, with its risk and what to do. */
  public String text() {
    StringBuilder text = new StringBuilder("memory: ").append(summary()).append('\n');
    for (Finding finding : missing()) {
      appendBad(text, finding);
    }
    for (Finding finding : all(Verdict.NOTE)) {
      appendBad(text, finding);
    }
    for (Finding finding : all(Verdict.FINE)) {
      append(text, finding, finding.found());
    }
    return text.toString();
  }

  private String summary() {
    int missing = missing().size();
    return missing == 0
        ? "quiet"
        : "not quiet, " + missing + " of " + findings.size() + " things missing";
  }

  private List<Finding> all(Verdict verdict) {
    return findings.stream().filter(finding -> finding.is(verdict)).toList();
  }

  private static void appendBad(StringBuilder text, Finding finding) {
    append(text, finding, finding.found() + ", wanted " + finding.wanted());
    text.append("             risk: ").append(finding.risk()).append('\n');
    text.append("             do:   ").append(finding.mend()).append('\n');
  }

  private static void append(StringBuilder text, Finding finding, String found) {
    String verdict = finding.verdict().name().toLowerCase(Locale.ROOT);
    text.append(String.format(Locale.ROOT, "  %-9s%s: %s\n", verdict, finding.name(), found));
  }
}
