package io.statline.cli;

import io.statline.Kind;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatUnit;
import io.statline.view.StatAmount;
import io.statline.view.StatValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures as numbers, and as text with their units. */
final class CheckNumbers {
  private static final StatField UNKNOWN =
      new StatField("", StatData.of(StatKind.FLOAT), "", Map.of(), Map.of());
  private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final int LONGEST = 40;

  private CheckNumbers() {}

  /** The unit of a figure; a histogram's belongs to its buckets, and not to what it counts. */
  static Optional<StatUnit> unit(Optional<StatField> field) {
    return field
        .filter(known -> known.kind() != Kind.HISTOGRAM && !known.user().containsKey("_buckets"))
        .flatMap(StatField::unit);
  }

  /** In the figure's own unit. */
  static Optional<BigDecimal> raw(Place place) {
    return StatAmount.of(place.field().orElse(UNKNOWN)).raw(place.value());
  }

  /** Such as {@code 12 tasks}, {@code 4.89476}, {@code 93 %}. */
  static String text(BigDecimal number, Optional<StatUnit> unit) {
    if (unit.filter(UnitSymbols.parse("ratio")::equals).isPresent()) {
      return plain(number.movePointRight(2)) + " %";
    }
    if (unit.filter(known -> known.base().equals("seconds")).isPresent()) {
      return seconds(unit.get().toBase(number));
    }
    return unit.map(known -> plain(number) + " " + UnitSymbols.of(known)).orElse(plain(number));
  }

  /** In the largest of these units of which it is one at least. */
  private static String seconds(BigDecimal seconds) {
    for (String symbol : List.of("s", "ms", "µs")) {
      StatUnit unit = UnitSymbols.parse(symbol);
      if (seconds.abs().compareTo(unit.factor()) >= 0 || seconds.signum() == 0) {
        return plain(seconds.divide(unit.factor(), MathContext.DECIMAL128)) + " " + symbol;
      }
    }
    return plain(seconds.movePointRight(9)) + " ns";
  }

  /** A rate in base units a second: {@code 12 tasks/s}; time per second is a share. */
  static String rateText(BigDecimal perSecond, Optional<StatUnit> unit) {
    String base = unit.map(StatUnit::base).orElse("");
    if (base.equals("seconds")) {
      return plain(perSecond.movePointRight(2)) + " %";
    }
    StatUnit one = base.isEmpty() ? null : new StatUnit(base, BigDecimal.ONE);
    return plain(perSecond) + (one == null ? "/s" : " " + UnitSymbols.of(one) + "/s");
  }

  /** Whole numbers with all their digits, others with six. */
  static String plain(BigDecimal number) {
    BigDecimal exact = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    BigDecimal shown = exact.scale() <= 0 ? exact : exact.round(SHOWN).stripTrailingZeros();
    boolean huge = Math.abs((long) shown.precision() - shown.scale()) > LONGEST;
    return huge ? exact.round(SHOWN).toString() : shown.toPlainString();
  }

  /** A text as it is, and what is no figure by its sort. */
  static String shown(StatValue value) {
    if (value instanceof StatValue.Text text) {
      return text.value();
    } else if (value instanceof StatValue.Whole || value instanceof StatValue.Real) {
      return "a number";
    }
    return value instanceof StatValue.Missing ? "missing" : "no single figure";
  }
}
