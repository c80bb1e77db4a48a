package io.statline.cli;

import io.statline.protocol.StatUnit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a comparison came to for one figure.
 *
 * @param comparison the comparison
 * @param path which figure
 * @param shown its value, for people
 * @param base its value in base units, if it is a number
 * @param unit the figure's own unit
 * @param holds whether the comparison holds
 */
record CheckFinding(
    CheckComparison comparison,
    String path,
    String shown,
    Optional<BigDecimal> base,
    Optional<StatUnit> unit,
    boolean holds) {

  /** Such as {@code blocked is 12 tasks}. */
  String text() {
    return SafeText.clip(comparison.subject(path), 100) + " is " + SafeText.clip(shown, 100);
  }
}
