package io.statline.cli;

import io.statline.protocol.StatUnit;
import java.math.BigDecimal;
import java.util.Optional;

/** What a value is compared with. */
sealed interface CheckThreshold {

  /** As it was written. */
  String text();

  /**
   * A number.
   *
   * @param number in its unit
   * @param unit the unit; empty for that of the field
   * @param text as it was written
   */
  record Amount(BigDecimal number, Optional<StatUnit> unit, String text) implements CheckThreshold {
    /** In base units, if the field is in this unit. */
    BigDecimal base(Optional<StatUnit> fieldUnit) {
      return unit.or(() -> fieldUnit).map(any -> any.toBase(number)).orElse(number);
    }
  }

  /**
   * A state, or any other text.
   *
   * @param word the text
   * @param text as it was written
   */
  record Word(String word, String text) implements CheckThreshold {}
}
