package io.statline.cli;

import java.util.Optional;

/** How a value is compared with a threshold. */
enum CheckOperator {
  // those that others begin with come last
  AT_LEAST(">="),
  AT_MOST("<="),
  EQUAL("=="),
  UNEQUAL("!="),
  MORE(">"),
  LESS("<");

  private final String symbol;

  CheckOperator(String symbol) {
    this.symbol = symbol;
  }

  /** The operator that comes next, which is passed. */
  static Optional<CheckOperator> take(TextCursor cursor) {
    for (CheckOperator operator : values()) {
      if (cursor.take(operator.symbol)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  /** Whether it holds, if comparing the value with the threshold gives this. */
  boolean holds(int comparison) {
    return switch (this) {
      case AT_LEAST -> comparison >= 0;
      case AT_MOST -> comparison <= 0;
      case EQUAL -> comparison == 0;
      case UNEQUAL -> comparison != 0;
      case MORE -> comparison > 0;
      case LESS -> comparison < 0;
    };
  }

  /** Whether it says more than the same or not the same. */
  boolean isOrder() {
    return this != EQUAL && this != UNEQUAL;
  }

  @Override
  public String toString() {
    return symbol;
  }
}
