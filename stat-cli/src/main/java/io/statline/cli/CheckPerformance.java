package io.statline.cli;

import io.statline.protocol.StatUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The figures behind the bar, for what draws graphs: {@code 'blocked'=12;;10}. */
final class CheckPerformance {
  private static final int MOST = 100;
  private static final int LONGEST_NAME = 100;
  private static final MathContext DIGITS = new MathContext(10);

  /** One figure; thresholds are empty where there are none. */
  private static final class Figure {
    private final String value;
    private String warning = "";
    private String critical = "";

    Figure(String value) {
      this.value = value;
    }
  }

  private final Map<String, Figure> figures = new LinkedHashMap<>();

  void add(CheckFinding finding, CheckStatus level) {
    String name = name(finding);
    if (finding.base().isEmpty() || figures.size() == MOST && !figures.containsKey(name)) {
      return;
    }
    Figure figure =
        figures.computeIfAbsent(name, any -> new Figure(value(finding.base().get(), finding)));
    if (level == CheckStatus.WARNING) {
      figure.warning = range(finding);
    } else {
      figure.critical = range(finding);
    }
  }

  /** No quotes, and no sign that would end it. */
  private static String name(CheckFinding finding) {
    String name = finding.comparison().subject(finding.path());
    return SafeText.clip(name, LONGEST_NAME)
        .replace("'", "''")
        .replace('=', '_')
        .replace('|', '_');
  }

  private static String value(BigDecimal base, CheckFinding finding) {
    return number(base, finding) + symbol(finding);
  }

  private static boolean isPercent(CheckFinding finding) {
    String base = finding.unit().map(StatUnit::base).orElse("");
    return base.equals("ratio") || finding.comparison().rate() && base.equals("seconds");
  }

  /** Of the few units that Nagios knows. */
  private static String symbol(CheckFinding finding) {
    if (isPercent(finding)) {
      return "%";
    }
    boolean rate = finding.comparison().rate();
    String base = finding.unit().map(StatUnit::base).orElse("");
    return rate ? "" : Map.of("seconds", "s", "bytes", "B").getOrDefault(base, "");
  }

  /** Nagios knows no exponents. */
  private static String number(BigDecimal base, CheckFinding finding) {
    BigDecimal number = isPercent(finding) ? base.movePointRight(2) : base;
    BigDecimal rounded = number.scale() > 0 ? number.round(DIGITS) : number;
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** What is right: up to so much, or from so much on. */
  private static String range(CheckFinding finding) {
    if (!(finding.comparison().threshold() instanceof CheckThreshold.Amount amount)) {
      return "";
    }
    Optional<StatUnit> unit = finding.unit();
    String limit = number(amount.base(unit), finding);
    return switch (finding.comparison().operator()) {
      case MORE, AT_LEAST -> limit;
      case LESS, AT_MOST -> limit + ":";
      case EQUAL, UNEQUAL -> "";
    };
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    figures.forEach((name, figure) -> {
      String thresholds = ";" + figure.warning + ";" + figure.critical;
      text.append(text.isEmpty() ? " | '" : " '")
          .append(name)
          .append("'=")
          .append(figure.value)
          .append(thresholds.replaceAll(";+$", ""));
    });
    return text.toString();
  }
}
