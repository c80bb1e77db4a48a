package io.statline.view;

import io.statline.protocol.StatField;
import io.statline.protocol.StatForm;
import io.statline.protocol.StatKind;
import java.math.BigDecimal;
import java.util.Optional;

/** How the single values of a field are compared and subtracted if they only grow. */
interface CounterMath {

  /** Whether a value is a number that the field can have; the other methods take no others. */
  boolean fits(StatValue value);

  /** Whether the current value is smaller than the previous one. */
  boolean isReset(StatValue current, StatValue previous);

  /** The difference, of the field's own width. */
  StatValue minus(StatValue current, StatValue previous);

  /** What was counted, never negative because of a sign bit; empty for NaN. */
  Optional<BigDecimal> amount(StatValue value);

  /** The amount by which a value has grown; the current value if it was reset, or one of them does not fit. */
  default StatValue delta(StatValue current, StatValue previous) {
    return fits(current) && fits(previous) && !isReset(current, previous)
        ? minus(current, previous)
        : current;
  }

  /** That of a field's values; empty if they are no numbers. */
  static Optional<CounterMath> of(StatField field) {
    if (!(field.data().element() instanceof StatKind.Scalar kind)) {
      return Optional.empty();
    }
    StatForm form = field.form().orElse(StatForm.BOOL);
    return switch (kind) {
      case I64 -> Optional.of(new WholeMath(bits(form), true));
      case U64 -> Optional.of(new WholeMath(Long.SIZE, false));
      case FLOAT -> Optional.of(new RealMath(form == StatForm.F32));
      case STRING -> Optional.empty();
    };
  }

  private static int bits(StatForm form) {
    return switch (form) {
      case I8 -> Byte.SIZE;
      case I16 -> Short.SIZE;
      case I32 -> Integer.SIZE;
      default -> Long.SIZE;
    };
  }
}
