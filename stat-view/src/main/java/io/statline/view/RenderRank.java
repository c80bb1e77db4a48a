package io.statline.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a row is put in order by: numbers before texts, what is missing last.
 *
 * @param number if it is one
 * @param text else; empty for what is missing
 */
record RenderRank(Optional<BigDecimal> number, String text) {
  private static final RenderRank MISSING = new RenderRank(Optional.empty(), "");

  /** Of a figure, as far as it is one number or text. */
  static RenderRank of(StatValue value) {
    if (value instanceof StatValue.Text string) {
      return new RenderRank(Optional.empty(), string.value());
    }
    return ofNumber(ValueNumbers.decimal(value));
  }

  static RenderRank ofNumber(Optional<BigDecimal> number) {
    return number.isPresent() ? new RenderRank(number, "") : MISSING;
  }

  /** Of a key. */
  static RenderRank ofKey(String key) {
    return RenderRows.isInteger(key)
        ? ofNumber(Optional.of(new BigDecimal(key)))
        : new RenderRank(Optional.empty(), key);
  }

  static RenderRank missing() {
    return MISSING;
  }

  /** The order, in which what is missing is last whichever way the rest goes. */
  static Comparator<RenderRank> order(boolean descending) {
    Comparator<RenderRank> values =
        Comparator.comparing(RenderRank::sortNumber).thenComparing(RenderRank::text);
    return Comparator.comparingInt(RenderRank::group)
        .thenComparing(descending ? values.reversed() : values);
  }

  private BigDecimal sortNumber() {
    return number.orElse(BigDecimal.ZERO);
  }

  private int group() {
    if (number.isPresent()) {
      return 0;
    }
    return text.isEmpty() ? 2 : 1;
  }
}
