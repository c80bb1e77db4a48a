package io.statline.processor;

/**
 * A component while it is read: takes the problems found in it.
 *
 * @param component its name
 * @param place where it is
 * @param problems what is wrong so far
 */
record Blame(String component, Place place, Problems problems) {

  /** Adds a problem whose text starts with the component's name. */
  void add(Problem problem, Object... details) {
    Object[] arguments = new Object[details.length + 1];
    arguments[0] = component;
    System.arraycopy(details, 0, arguments, 1, details.length);
    problems.add(problem, place, arguments);
  }
}
