package io.statline.cli;

import io.statline.protocol.StatField;
import io.statline.protocol.StatUnit;
import io.statline.view.StatValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comparisons with the values of a daemon. What cannot be compared is a fault: it must not pass for right. */
final class CheckEvaluation {
  private final FieldMatcher matcher;
  private final Map<String, Double> rates;

  /**
   * An evaluation.
   *
   * @param reading the values now
   * @param rates how much counters grew a second, in base units, by their paths
   */
  CheckEvaluation(Reading reading, Map<String, Double> rates) {
    this.matcher = FieldMatcher.of(reading);
    this.rates = rates;
  }

  /** What a comparison comes to for each of its figures; at least one. */
  List<CheckFinding> of(CheckComparison comparison) throws CommandException {
    List<CheckFinding> findings = new ArrayList<>();
    boolean many = comparison.field().fixedBy() > 0;
    for (FieldMatcher.Match match : matcher.matches(comparison.field())) {
      Place place = match.place();
      requireFigure(comparison, place);
      boolean missing = place.value() instanceof StatValue.Missing;
      if (!(missing && many)) {
        findings.add(comparison.rate() ? ofRate(comparison, place) : ofValue(comparison, place));
      }
    }
    if (findings.isEmpty()) {
      throw fault(comparison.field().text() + " has no value now");
    }
    return findings;
  }

  private void requireFigure(CheckComparison comparison, Place place) throws CommandException {
    if (!place.isLeaf()) {
      String example = place.leaves(matcher.schema()).stream()
          .findFirst()
          .map(leaf -> ", such as " + leaf.path())
          .orElse("");
      throw fault(comparison.field().text() + " is not one figure: say which of it" + example);
    }
  }

  private CheckFinding ofRate(CheckComparison comparison, Place place) throws CommandException {
    String path = place.path().toString();
    Double rate = rates.get(path);
    if (rate == null) {
      throw fault(path + " has no rate: it is no counter, or has no number now");
    }
    BigDecimal number = BigDecimal.valueOf(rate);
    Optional<StatUnit> unit = CheckNumbers.unit(place.field());
    CheckThreshold.Amount amount = amount(comparison, path, true, unit);
    boolean holds = comparison.operator().holds(number.compareTo(amount.base(unit)));
    String shown = CheckNumbers.rateText(number, unit);
    return new CheckFinding(comparison, path, shown, Optional.of(number), unit, holds);
  }

  private CheckFinding ofValue(CheckComparison comparison, Place place) throws CommandException {
    return comparison.threshold() instanceof CheckThreshold.Word word
        ? ofWord(comparison, place, word.word())
        : ofNumber(comparison, place);
  }

  private static CheckFinding ofWord(CheckComparison comparison, Place place, String word)
      throws CommandException {
    List<String> choice = CheckStates.choice(place);
    if (!choice.isEmpty() && !choice.contains(word)) {
      throw fault(place.path() + " is never '" + word + "'" + Nearest.hint(word, choice));
    }
    boolean same = CheckStates.is(place, word)
        .orElseThrow(() -> fault(place.path() + " is " + CheckNumbers.shown(place.value())
            + ", which cannot be '" + word + "'"));
    boolean holds = comparison.operator().holds(same ? 0 : 1);
    String shown = CheckStates.text(place).orElse("");
    return new CheckFinding(
        comparison, place.path().toString(), shown, Optional.empty(), Optional.empty(), holds);
  }

  private static CheckFinding ofNumber(CheckComparison comparison, Place place)
      throws CommandException {
    String path = place.path().toString();
    Optional<StatField> field = place.field();
    BigDecimal raw = CheckNumbers.raw(place)
        .orElseThrow(() -> fault(path + " is " + CheckNumbers.shown(place.value())
            + ", which cannot be compared with a number"));
    Optional<StatUnit> unit = CheckNumbers.unit(field);
    BigDecimal base = unit.map(known -> known.toBase(raw)).orElse(raw);
    CheckThreshold.Amount amount = amount(comparison, path, false, unit);
    boolean holds = comparison.operator().holds(base.compareTo(amount.base(unit)));
    String shown = CheckStates.text(place).orElseGet(() -> CheckNumbers.text(raw, unit));
    return new CheckFinding(comparison, path, shown, Optional.of(base), unit, holds);
  }

  /** The threshold, in a unit that the figure can have. */
  private static CheckThreshold.Amount amount(
      CheckComparison comparison, String path, boolean rate, Optional<StatUnit> unit)
      throws CommandException {
    if (!(comparison.threshold() instanceof CheckThreshold.Amount amount)) {
      throw fault(path + " is a number, and " + comparison.threshold().text() + " is none");
    }
    String wanted = amount.unit().map(StatUnit::base).orElse("");
    String has = unit.map(StatUnit::base).orElse("");
    boolean share = rate && has.equals("seconds") && wanted.equals("ratio");
    if (!wanted.isEmpty() && !wanted.equals(has) && !share) {
      throw fault(path + (has.isEmpty() ? " has no unit" : " is in " + has)
          + ", so it cannot be compared with " + amount.text()
          + (has.isEmpty() ? ": write a plain number" : ""));
    }
    return amount;
  }

  private static CommandException fault(String text) {
    return new CommandException(ExitStatus.FAILED, text);
  }
}
