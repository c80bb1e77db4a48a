package io.statline.view;

import io.statline.Kind;
import io.statline.protocol.StatField;
import io.statline.protocol.StatForm;
import io.statline.protocol.StatUnit;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The single values of a field as exact numbers. A counter's is what was counted: never negative because of a sign bit,
 * at its own width. Immutable.
 *
 * <p>Whatever a server sends, the work is bounded: integers of more than 1024 bits and numbers of more than 400 digits
 * before or after the point are none, and a number with a point whose text has more than a hundred characters is the
 * nearest double.
 *
 * @since 0.1.0
 */
public final class StatAmount {
  private static final Set<StatForm> NARROW = EnumSet.of(StatForm.I8, StatForm.I16, StatForm.I32);

  private final Optional<CounterMath> counted;
  private final Optional<StatUnit> unit;

  private StatAmount(Optional<CounterMath> counted, Optional<StatUnit> unit) {
    this.counted = counted;
    this.unit = unit;
  }

  /** The amounts of a field's values: of the datum, of elements, or of a dict's values. */
  public static StatAmount of(StatField field) {
    Optional<CounterMath> math = CounterMath.of(field).filter(any -> isCounted(field));
    return new StatAmount(math, field.unit());
  }

  /** A narrow counter's difference has a sign bit too. */
  private static boolean isCounted(StatField field) {
    return field.kind() == Kind.COUNTER
        || ValueDelta.isHistogram(field)
        || field.kind() == Kind.DELTA && field.form().filter(NARROW::contains).isPresent();
  }

  /** The number in the field's own unit; empty if the value is none, is missing, or is out of bounds. */
  public Optional<BigDecimal> raw(StatValue value) {
    Optional<BigDecimal> number = ValueNumbers.decimal(value);
    return counted
        .filter(math -> number.isPresent() && math.fits(value))
        .flatMap(math -> math.amount(value))
        .or(() -> number);
  }

  /** The same in base units, exactly; without a unit as {@link #raw}. */
  public Optional<BigDecimal> base(StatValue value) {
    return raw(value).map(number -> unit.map(any -> any.toBase(number)).orElse(number));
  }

  /** The double nearest to {@link #base}; empty also if it is beyond all doubles. */
  public OptionalDouble nearest(StatValue value) {
    return base(value).stream()
        .mapToDouble(BigDecimal::doubleValue)
        .filter(Double::isFinite)
        .findFirst();
  }

  /** The unit of {@link #raw}; empty if it has none. */
  public Optional<StatUnit> unit() {
    return unit;
  }
}
