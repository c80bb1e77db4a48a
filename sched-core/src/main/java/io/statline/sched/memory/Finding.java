package io.statline.sched.memory;

/**
 * One thing that decides whether memory is quiet, and how it was found.
 *
 * @param name what it is: a flag, a variable of the environment, or one of the words in the table of the documentation
 * @param verdict whether it is as it should be
 * @param wanted what would be right
 * @param found what is
 * @param risk what may happen as it is, in a sentence; empty if it is fine
 * @param mend what to do about it; empty if it is fine
 * @since 0.1.0
 */
public record Finding(
    String name, Verdict verdict, String wanted, String found, String risk, String mend) {

  /**
   * Whether a thing is as it should be.
   *
   * @since 0.1.0
   */
  public enum Verdict {
    /** As it should be. */
    FINE,
    /** Good to know; a strict guard does not mind. */
    NOTE,
    /** Page faults, or worse, are to be expected; a strict guard refuses. */
    MISSING
  }

  static Finding fine(String name, String wanted, String found) {
    return new Finding(name, Verdict.FINE, wanted, found, "", "");
  }

  static Finding note(String name, String wanted, String found, String risk, String mend) {
    return new Finding(name, Verdict.NOTE, wanted, found, risk, mend);
  }

  static Finding missing(String name, String wanted, String found, String risk, String mend) {
    return new Finding(name, Verdict.MISSING, wanted, found, risk, mend);
  }

  boolean is(Verdict other) {
    return verdict == other;
  }
}
