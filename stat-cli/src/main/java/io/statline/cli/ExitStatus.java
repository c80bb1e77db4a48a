package io.statline.cli;

/** What scripts are told. {@code check} has those of Nagios instead. */
final class ExitStatus {
  static final int OK = 0;

  /** The daemon answered with an error, or the command failed in a way of its own. */
  static final int FAILED = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** Nobody to talk to: no socket, a stale one, no permission. */
  static final int UNREACHABLE = 3;

  /** Somebody answers, but not in the protocol. */
  static final int NOT_STATS = 4;

  /** No answer in time. */
  static final int TIMEOUT = 5;

  /** The daemon has no such field. */
  static final int NO_FIELD = 6;

  /** Ctrl-C, as shells say it. */
  static final int INTERRUPTED = 130;

  private ExitStatus() {}
}
