package io.statline.server;

import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A name that readers ask for, with the type of its value and where the value comes from. */
final class Target<T> {
  private final String name;
  private final StatType<T> type;
  private final @Nullable StatType<T> totals;
  private final @Nullable Supply<T> shared;
  private final @Nullable StatSessionOpener<T> opener;
  private final List<String> argNames;
  private final TargetFigures figures = new TargetFigures();
  private final FailureLog failures = new FailureLog();
  private final FailureLog delays = new FailureLog();
  private Turn turn = new Turn(false);

  private Target(
      String name,
      StatType<T> type,
      @Nullable StatType<T> totals,
      @Nullable Supply<T> shared,
      @Nullable StatSessionOpener<T> opener,
      List<String> argNames) {
    this.name = name;
    this.type = type;
    this.totals = totals;
    this.shared = shared;
    this.opener = opener;
    this.argNames = argNames;
  }

  /** A target whose readers all see the same. */
  static <T> Target<T> shared(
      String name, StatType<T> type, Supply<T> supply, List<String> argNames) {
    return new Target<>(name, type, null, supply, null, argNames);
  }

  /** A target with a session for each reader. */
  static <T> Target<T> sessions(
      String name, StatType<T> type, StatSessionOpener<T> opener, List<String> argNames) {
    return new Target<>(name, type, null, null, opener, argNames);
  }

  /** A target whose readers see what happened since each one's last answer. */
  static <T> Target<T> intervals(String name, StatType<T> totals, Supply<T> supply) {
    boolean top = name.equals(StatRequest.TOP);
    return new Target<>(name, IntervalType.of(totals, top), totals, supply, null, List.of());
  }

  /** Lets calls come at the same time. Before the start only. */
  void makeConcurrent() {
    turn = new Turn(true);
  }

  String name() {
    return name;
  }

  StatType<T> type() {
    return type;
  }

  List<String> argNames() {
    return argNames;
  }

  TargetFigures figures() {
    return figures;
  }

  FailureLog failures() {
    return failures;
  }

  /** Where it is said that it is stuck. */
  FailureLog delays() {
    return delays;
  }

  Turn turn() {
    return turn;
  }

  /** Where one connection's values come from. */
  Supply<T> supplyFor(OpenSessions sessions) {
    if (shared == null) {
      return sessions.session(this);
    }
    return totals == null ? shared : sessions.intervals(this, totals, shared);
  }

  StatSession<T> open(Map<String, String> args) throws Exception {
    StatSession<T> session = opener == null ? null : opener.open(args);
    if (session == null) {
      throw new StatException(
          Errno.EINVAL, "target '" + name + "' opened no session: its opener returned null");
    }
    return session;
  }

  /** Calls the supplier, whose turn it is, on this thread. */
  Supplied<T> call(Supply<T> supply, Map<String, String> args, ServerClock clock) {
    long taken = clock.nanos();
    try {
      return Supplied.of(supply.get(args), taken);
    } catch (Throwable thrown) { // user code: whatever it throws costs its reader an error
      return Supplied.failed(thrown, taken);
    } finally {
      figures.called(clock.nanos() - taken);
    }
  }

  @Override
  public String toString() {
    return "target '" + name + "'";
  }
}
