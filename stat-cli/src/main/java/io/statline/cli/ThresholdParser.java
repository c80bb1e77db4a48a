package io.statline.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads what a value is compared with. */
final class ThresholdParser {
  private static final int MOST_DIGITS = 60;
  private static final int MOST_EXPONENT_DIGITS = 3;
  private static final List<String> JOINING = List.of("and", "or");

  private final TextCursor cursor;
  private final boolean rate;

  /**
   * A parser.
   *
   * @param rate whether it is about a rate, so that a unit may be one a second
   */
  ThresholdParser(TextCursor cursor, boolean rate) {
    this.cursor = cursor;
    this.rate = rate;
  }

  CheckThreshold threshold() throws SyntaxFault {
    char first = cursor.peek();
    if (first == '"' || first == '\'') {
      return quoted();
    }
    return isDigit(first) || first == '-' || first == '+' || first == '.' ? amount() : bare();
  }

  private CheckThreshold quoted() throws SyntaxFault {
    int start = cursor.position();
    char quote = cursor.next();
    String word = cursor.takeWhile(c -> c != quote);
    if (cursor.isAtEnd()) {
      throw cursor.faultAt(start, "this text has no end: a " + quote + " is missing");
    }
    cursor.next();
    return new CheckThreshold.Word(word, cursor.since(start));
  }

  private CheckThreshold bare() throws SyntaxFault {
    int start = cursor.position();
    String word = cursor.takeWhile(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    if (word.isEmpty() || JOINING.contains(word)) {
      throw cursor.faultAt(
          start,
          word.isEmpty()
              ? "a value should come, but " + cursor.found()
              : "a value should come, but '" + word + "' comes");
    }
    return new CheckThreshold.Word(word, word);
  }

  private CheckThreshold amount() throws SyntaxFault {
    int start = cursor.position();
    BigDecimal number = number();
    int afterNumber = cursor.position();
    cursor.skipSpaces();
    String unit = unit();
    if (unit.isEmpty()) {
      cursor.backTo(afterNumber);
    }
    takePerSecond();
    return new CheckThreshold.Amount(
        number,
        unit.isEmpty() ? Optional.empty() : Optional.of(UnitSymbols.parse(unit)),
        cursor.since(start));
  }

  private BigDecimal number() throws SyntaxFault {
    int start = cursor.position();
    cursor.takeWhile(c -> c == '-' || c == '+');
    int digits = cursor.position();
    cursor.takeWhile(c -> isDigit(c) || c == '.');
    boolean tooLong = cursor.position() - digits > MOST_DIGITS;
    takeExponent();
    try {
      if (!tooLong) {
        return new BigDecimal(cursor.since(start));
      }
    } catch (NumberFormatException e) {
      throw cursor.faultAt(start, "this is no number: one looks like 10, -0.5 or 1e-3");
    }
    throw cursor.faultAt(start, "a number has " + MOST_DIGITS + " digits at most");
  }

  /** An {@code e} without digits may begin a unit. */
  private void takeExponent() throws SyntaxFault {
    int start = cursor.position();
    if (!cursor.take("e") && !cursor.take("E")) {
      return;
    }
    if (!cursor.take("-")) {
      cursor.take("+");
    }
    String digits = cursor.takeWhile(ThresholdParser::isDigit);
    if (digits.isEmpty()) {
      cursor.backTo(start);
    } else if (digits.length() > MOST_EXPONENT_DIGITS) {
      throw cursor.faultAt(start, "an exponent has " + MOST_EXPONENT_DIGITS + " digits at most");
    }
  }

  /** Empty if none comes, but the end or a word that joins. */
  private String unit() {
    if (cursor.take("%")) {
      return "%";
    } else if (cursor.take("‰")) {
      return "‰";
    }
    int start = cursor.position();
    String word = cursor.takeWhile(c -> Character.isLetter(c) || c == '_' || c == '°');
    if (JOINING.contains(word)) {
      cursor.backTo(start);
      return "";
    }
    return word;
  }

  private void takePerSecond() throws SyntaxFault {
    int start = cursor.position();
    cursor.skipSpaces();
    if (cursor.peek() != '/') {
      cursor.backTo(start);
      return;
    }
    int slash = cursor.position();
    if (!cursor.take("/s") || Character.isLetter(cursor.peek())) {
      throw cursor.faultAt(slash, "rates are per second: write /s");
    } else if (!rate) {
      throw cursor.faultAt(slash, "only a rate is per second: write rate(FIELD)");
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
