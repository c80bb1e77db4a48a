package io.statline.openmetrics;

import io.statline.view.StatValue;
import java.util.Optional;

/** Single values as text. */
final class StringText {
  private StringText() {}

  /** Clean text; empty if the value is none, but holds others. */
  static Optional<String> of(StatValue value) {
    if (value instanceof StatValue.Text text) {
      return Optional.of(CleanText.value(text.value()));
    } else if (value instanceof StatValue.Whole whole) {
      return Optional.of(CleanText.value(whole.value().toString()));
    }
    return value instanceof StatValue.Real real
        ? Optional.of(CleanText.value(real.text()))
        : Optional.empty();
  }
}
