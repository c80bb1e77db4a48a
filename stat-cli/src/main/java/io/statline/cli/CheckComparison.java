package io.statline.cli;

/**
 * One comparison of an expression.
 *
 * @param field which figures
 * @param rate whether it is about how much they grow a second
 * @param operator how they are compared
 * @param threshold with what
 */
record CheckComparison(
    FieldPattern field, boolean rate, CheckOperator operator, CheckThreshold threshold) {

  /** What is compared, for people. */
  String subject(String path) {
    return rate ? "rate(" + path + ")" : path;
  }

  /** The condition, without what it is about. */
  String condition() {
    return operator + " " + threshold.text();
  }
}
