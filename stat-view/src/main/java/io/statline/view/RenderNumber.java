package io.statline.view;

import io.statline.Kind;
import io.statline.protocol.StatField;
import io.statline.protocol.StatForm;
import io.statline.protocol.StatUnit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Numbers of one field, by its kind and unit; attributes are read once, not for each of many numbers. */
final class RenderNumber {
  private static final List<String> BOOLEANS = List.of("no", "yes");

  private final RenderContext context;
  private final Kind kind;
  private final Optional<StatUnit> unit;
  private final List<String> names;
  private final boolean instant;
  private final int precision;
  private final boolean pattern;
  private final Optional<CounterMath> counter;

  RenderNumber(RenderContext context, StatField field) {
    this.context = context;
    this.kind = field.kind();
    this.unit = field.unit();
    this.precision = field.display().precision();
    this.counter = CounterMath.of(field);
    boolean bool = field.form().filter(StatForm.BOOL::equals).isPresent();
    List<String> said = context.work().names(field);
    this.names = bool && said.isEmpty() ? BOOLEANS : said;
    this.pattern = kind == Kind.DELTA && isNarrow(field);
    boolean time =
        kind == Kind.TIMESTAMP || field.form().filter(StatForm.INSTANT::equals).isPresent();
    this.instant = time && unit.filter(any -> any.base().equals("seconds")).isPresent();
  }

  /**
   * The text of a number; empty if it is none that can be computed with.
   *
   * @param roomy whether a countable unit has its name behind it, and a point in time its date before its age
   */
  Optional<String> text(StatValue value, boolean roomy) {
    return ValueNumbers.decimal(value)
        .map(number -> value instanceof StatValue.Whole whole
            ? whole(whole, number, roomy)
            : amount(value, number, roomy));
  }

  private String whole(StatValue.Whole whole, BigDecimal number, boolean roomy) {
    BigInteger value = whole.value();
    return named(value).orElseGet(() -> switch (kind) {
      case ID, STATE, INFO -> value.toString();
      case BITMAP -> bits(value).orElseGet(value::toString);
      default -> amount(whole, number, roomy);
    });
  }

  /** The name of a state. */
  private Optional<String> named(BigInteger value) {
    boolean index = value.signum() >= 0 && value.bitLength() < Integer.SIZE;
    return index && value.intValue() < names.size()
        ? Optional.of(context.clip(names.get(value.intValue())))
        : Optional.empty();
  }

  private static Optional<String> bits(BigInteger word) {
    if (!HumanBits.isWord(word)) {
      return Optional.empty();
    }
    List<String> ranges = HumanBits.ranges(List.of(word));
    return Optional.of(ranges.isEmpty() ? HumanBits.NONE : String.join(",", ranges));
  }

  private static boolean isNarrow(StatField field) {
    return field
        .form()
        .filter(EnumSet.of(StatForm.I8, StatForm.I16, StatForm.I32)::contains)
        .isPresent();
  }

  private String amount(StatValue value, BigDecimal wire, boolean roomy) {
    BigDecimal number = pattern ? counted(value, wire) : wire;
    String text;
    if (instant) {
      text = instant(number, roomy);
    } else if (kind == Kind.COUNTER && context.elapsedSeconds().isPresent()) {
      text = rate(base(counted(value, number)), context.elapsedSeconds().get(), roomy);
    } else if (isPlain(value)) {
      text = HumanNumber.whole(number.toBigInteger());
    } else {
      text = human(kind == Kind.RATE, roomy).text(base(number));
    }
    return context.symbols().unit(text);
  }

  /** A whole number without a unit may be anything, an address or a version: it keeps all its digits. */
  private boolean isPlain(StatValue value) {
    return unit.isEmpty() && kind != Kind.RATE && precision < 0 && value instanceof StatValue.Whole;
  }

  private String rate(BigDecimal amount, BigDecimal seconds, boolean roomy) {
    return human(true, roomy).text(amount.divide(seconds, MathContext.DECIMAL128));
  }

  /** A signed counter's difference may have its sign bit set, here or in a server that makes intervals. */
  private BigDecimal counted(StatValue value, BigDecimal number) {
    return counter
        .filter(math -> math.fits(value))
        .flatMap(math -> math.amount(value))
        .orElse(number);
  }

  private String instant(BigDecimal number, boolean roomy) {
    if (number.signum() == 0) {
      return "never";
    }
    BigDecimal seconds = base(number);
    return HumanTime.instant(seconds, precision)
        .map(date -> withAge(date, seconds, roomy))
        .orElseGet(() -> human(false, roomy).text(seconds));
  }

  private String withAge(String date, BigDecimal seconds, boolean roomy) {
    if (context.atNanos().isEmpty()) {
      return date;
    }
    BigDecimal age = RenderHeader.seconds(context.atNanos().getAsLong()).subtract(seconds);
    String distance = HumanTime.duration(age.abs(), -1);
    String text = age.signum() < 0 ? "in " + distance : distance + " ago";
    return roomy ? date + " (" + text + ")" : text;
  }

  private BigDecimal base(BigDecimal number) {
    return unit.map(any -> any.toBase(number)).orElse(number);
  }

  private HumanAmount human(boolean perSecond, boolean roomy) {
    String base = unit.map(StatUnit::base).orElse("");
    boolean named = roomy || !HumanAmount.isNoun(base);
    return new HumanAmount(named ? context.clip(base) : "", perSecond, precision);
  }
}
