package io.statline.cli;

import io.statline.protocol.StatField;
import io.statline.protocol.StatForm;
import io.statline.view.StatValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Figures as words: texts, and the names of states and booleans. */
final class CheckStates {
  private static final Map<String, String> BOOLEANS =
      Map.of("yes", "1", "true", "1", "on", "1", "no", "0", "false", "0", "off", "0");

  private CheckStates() {}

  /** Whether a figure is what a word says; empty if it has no words. */
  static Optional<Boolean> is(Place place, String word) {
    if (place.value() instanceof StatValue.Text text) {
      return Optional.of(text.value().equals(word));
    }
    return name(place)
        .map(word::equals)
        .or(() -> number(place)
            .filter(number -> isBoolean(place) && BOOLEANS.containsKey(lower(word)))
            .map(number -> number.toString().equals(BOOLEANS.get(lower(word)))));
  }

  /** The words there may be; empty if there are any. */
  static List<String> choice(Place place) {
    return place.field().map(StatField::values).orElse(List.of());
  }

  /** A figure in words, where it has some. */
  static Optional<String> text(Place place) {
    if (place.value() instanceof StatValue.Text text) {
      return Optional.of('"' + text.value() + '"');
    }
    return name(place)
        .or(() -> number(place)
            .filter(number -> isBoolean(place))
            .map(number -> number.signum() == 0 ? "no" : "yes"));
  }

  private static Optional<String> name(Place place) {
    List<String> names = choice(place);
    return number(place)
        .filter(number -> number.signum() >= 0 && number.bitLength() < Integer.SIZE)
        .filter(number -> number.intValue() < names.size())
        .map(number -> names.get(number.intValue()));
  }

  private static Optional<BigInteger> number(Place place) {
    return place.value() instanceof StatValue.Whole whole
        ? Optional.of(whole.value())
        : Optional.empty();
  }

  private static boolean isBoolean(Place place) {
    return place.field().flatMap(StatField::form).filter(StatForm.BOOL::equals).isPresent();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
