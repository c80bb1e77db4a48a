package io.statline.view;

import io.statline.Kind;
import io.statline.protocol.StatField;
import io.statline.protocol.StatForm;
import io.statline.protocol.StatUnit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** One number of a field, by its kind and unit. */
final class RenderNumber {
  private final RenderContext context;
  private final StatField field;
  private final boolean roomy;

  /** @param roomy whether a countable unit has its name behind it, and a point in time its date before its age */
  RenderNumber(RenderContext context, StatField field, boolean roomy) {
    this.context = context;
    this.field = field;
    this.roomy = roomy;
  }

  /** Empty if it is none that can be computed with. */
  Optional<String> text(StatValue value) {
    return ValueNumbers.decimal(value)
        .map(number ->
            value instanceof StatValue.Whole whole ? whole(whole, number) : amount(value, number));
  }

  private String whole(StatValue.Whole whole, BigDecimal number) {
    BigInteger value = whole.value();
    return named(value).orElseGet(() -> switch (field.kind()) {
      case ID, STATE, INFO -> value.toString();
      case BITMAP -> bits(value);
      default -> amount(whole, number);
    });
  }

  /** The name of a state. */
  private Optional<String> named(BigInteger value) {
    if (value.bitLength() >= Integer.SIZE || value.signum() < 0) {
      return Optional.empty();
    }
    List<String> names = field.values();
    if (names.isEmpty() && field.form().filter(StatForm.BOOL::equals).isPresent()) {
      names = List.of("no", "yes");
    }
    return value.intValue() < names.size()
        ? Optional.of(names.get(value.intValue()))
        : Optional.empty();
  }

  private String bits(BigInteger word) {
    if (word.bitLength() > Long.SIZE) {
      return word.toString();
    }
    return String.join(",", HumanBits.ranges(List.of(word)));
  }

  private String amount(StatValue value, BigDecimal number) {
    if (isInstant()) {
      return instant(number);
    }
    if (field.kind() == Kind.COUNTER && context.elapsedSeconds().isPresent()) {
      return rate(base(counted(value, number)), context.elapsedSeconds().get());
    }
    boolean whole = value instanceof StatValue.Whole;
    Optional<StatUnit> unit = field.unit();
    if (unit.isEmpty() && whole && field.kind() != Kind.RATE && precision() < 0) {
      return HumanNumber.whole(number.toBigInteger()); // it may be anything: an address, a version
    }
    return human(field.kind() == Kind.RATE).text(base(number));
  }

  private String rate(BigDecimal amount, BigDecimal seconds) {
    return human(true).text(amount.divide(seconds, MathContext.DECIMAL128));
  }

  /** A signed counter's difference may have its sign bit set. */
  private BigDecimal counted(StatValue value, BigDecimal number) {
    return CounterMath.of(field)
        .filter(math -> math.fits(value))
        .flatMap(math -> math.amount(value))
        .orElse(number);
  }

  private boolean isInstant() {
    boolean said = field.kind() == Kind.TIMESTAMP
        || field.form().filter(StatForm.INSTANT::equals).isPresent();
    return said && field.unit().filter(unit -> unit.base().equals("seconds")).isPresent();
  }

  private String instant(BigDecimal number) {
    if (number.signum() == 0) {
      return "never";
    }
    BigDecimal seconds = base(number);
    return HumanTime.instant(seconds, precision())
        .map(text -> withAge(text, seconds))
        .orElseGet(() -> human(false).text(seconds));
  }

  private String withAge(String date, BigDecimal seconds) {
    if (context.atNanos().isEmpty()) {
      return date;
    }
    BigDecimal age = RenderHeader.seconds(context.atNanos().getAsLong()).subtract(seconds);
    String distance = HumanTime.duration(age.abs(), -1);
    String text = age.signum() < 0 ? "in " + distance : distance + " ago";
    return roomy ? date + " (" + text + ")" : text;
  }

  private BigDecimal base(BigDecimal number) {
    return field.unit().map(unit -> unit.toBase(number)).orElse(number);
  }

  private HumanAmount human(boolean perSecond) {
    String base = field.unit().map(StatUnit::base).orElse("");
    String shown = roomy || !HumanAmount.isNoun(base) ? base : "";
    return new HumanAmount(shown, perSecond, precision());
  }

  private int precision() {
    return field.display().precision();
  }
}
