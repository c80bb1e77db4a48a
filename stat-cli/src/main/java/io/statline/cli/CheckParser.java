package io.statline.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Text → {@link CheckExpression}: {@code FIELD OP VALUE[UNIT]} or {@code rate(FIELD) OP VALUE[UNIT][/s]}, joined by
 * {@code and} and {@code or}, of which {@code and} binds tighter.
 */
final class CheckParser {
  private static final int MOST = 100;

  private final TextCursor cursor;
  private int comparisons;

  private CheckParser(TextCursor cursor) {
    this.cursor = cursor;
  }

  /** The expression that a text is; the fault says where it is none. */
  static CheckExpression parse(String text) throws SyntaxFault {
    return new CheckParser(new TextCursor(text)).expression();
  }

  private CheckExpression expression() throws SyntaxFault {
    List<List<CheckComparison>> groups = new ArrayList<>();
    groups.add(group());
    while (takeWord("or")) {
      groups.add(group());
    }
    cursor.skipSpaces();
    if (!cursor.isAtEnd()) {
      boolean sign = cursor.peek() == '&' || cursor.peek() == '|';
      throw cursor.fault("'and', 'or' or the end should come, but " + cursor.found()
          + (sign ? ": write the word" : ""));
    }
    return new CheckExpression(groups);
  }

  private List<CheckComparison> group() throws SyntaxFault {
    List<CheckComparison> group = new ArrayList<>();
    group.add(comparison());
    while (takeWord("and")) {
      group.add(comparison());
    }
    return group;
  }

  private boolean takeWord(String word) {
    cursor.skipSpaces();
    int start = cursor.position();
    if (cursor.takeWhile(Character::isLetterOrDigit).equals(word)) {
      return true;
    }
    cursor.backTo(start);
    return false;
  }

  private CheckComparison comparison() throws SyntaxFault {
    cursor.skipSpaces();
    if (++comparisons > MOST) {
      throw cursor.fault("an expression has " + MOST + " comparisons at most");
    }
    boolean rate = takeRate();
    FieldPattern field = FieldParser.parse(cursor);
    if (rate) {
      closeRate();
    }
    cursor.skipSpaces();
    CheckOperator operator = CheckOperator.take(cursor)
        .orElseThrow(() -> cursor.fault("one of > >= < <= == != should come, but " + cursor.found()
            + (cursor.peek() == '=' ? ": write ==" : "")));
    cursor.skipSpaces();
    int start = cursor.position();
    CheckThreshold threshold = new ThresholdParser(cursor, rate).threshold();
    if (threshold instanceof CheckThreshold.Word && (rate || operator.isOrder())) {
      throw cursor.faultAt(start, "a number should come: text can only be == or !=");
    }
    return new CheckComparison(field, rate, operator, threshold);
  }

  /** {@code rate} may be a field, too. */
  private boolean takeRate() {
    int start = cursor.position();
    if (cursor.take("rate")) {
      cursor.skipSpaces();
      if (cursor.take("(")) {
        cursor.skipSpaces();
        return true;
      }
    }
    cursor.backTo(start);
    return false;
  }

  private void closeRate() throws SyntaxFault {
    cursor.skipSpaces();
    if (!cursor.take(")")) {
      throw cursor.fault("')' should come, but " + cursor.found());
    }
  }
}
