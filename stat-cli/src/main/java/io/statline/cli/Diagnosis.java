package io.statline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** What {@code doctor} found so far. */
final class Diagnosis {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final long SLOW_NANOS = 100_000_000;

  private final List<DoctorFinding> findings = new ArrayList<>();
  private int status = ExitStatus.OK;

  void ok(String text) {
    add(DoctorFinding.Level.OK, text, "");
  }

  void note(String text) {
    add(DoctorFinding.Level.NOTE, text, "");
  }

  void warn(String text, String advice) {
    add(DoctorFinding.Level.WARNING, text, advice);
  }

  /** What keeps the socket from being read. Of several, the first one says how the command ends. */
  void fault(int exitStatus, String text, String advice) {
    add(DoctorFinding.Level.FAULT, text, advice);
    status = status == ExitStatus.OK ? exitStatus : status;
  }

  /** That something went well, unless it took long. */
  void timed(String text, long nanos) {
    String timed = text + String.format(Locale.ROOT, " (%.1f ms)", nanos / NANOS_PER_MILLI);
    if (nanos > SLOW_NANOS) {
      warn(timed, "That is slow: look at what the daemon or this machine is busy with.");
    } else {
      ok(timed);
    }
  }

  private void add(DoctorFinding.Level level, String text, String advice) {
    findings.add(new DoctorFinding(level, SafeText.line(text), SafeText.line(advice)));
  }

  List<DoctorFinding> findings() {
    return findings;
  }

  /** One of {@link ExitStatus}. */
  int status() {
    return status;
  }

  void print(PrintWriter out, Ansi ansi) {
    int number = 1;
    for (DoctorFinding finding : findings) {
      out.println(number + ". " + ansi.string(finding.level().markup()) + ": " + finding.text());
      if (!finding.advice().isEmpty()) {
        out.println("   " + finding.advice());
      }
      number++;
    }
  }
}
