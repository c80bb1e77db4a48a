package io.statline.server;

import io.statline.protocol.StatType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sessions of one connection. For the thread that serves the connection. */
final class OpenSessions {
  private final List<SessionSlot<?>> slots = new ArrayList<>(0);
  private final Map<Target<?>, IntervalSupply<?>> intervals = new HashMap<>(0);

  /** The connection's session of a target, made at its first request. */
  @SuppressWarnings("unchecked") // a slot has its target's type
  <T> SessionSlot<T> session(Target<T> target) {
    for (SessionSlot<?> slot : slots) {
      if (slot.target() == target) {
        return (SessionSlot<T>) slot;
      }
    }
    SessionSlot<T> slot = new SessionSlot<>(target);
    slots.add(slot);
    return slot;
  }

  /** The connection's intervals of a target, which begin at its first request. */
  @SuppressWarnings("unchecked") // they have their target's type
  <T> Supply<T> intervals(Target<T> target, StatType<T> totals, Supply<T> supply) {
    return (Supply<T>)
        intervals.computeIfAbsent(target, key -> new IntervalSupply<>(totals, supply));
  }

  /** Ends all sessions, where suppliers are called. */
  void end(SupplierRunner runner) {
    slots.forEach(runner::end);
    slots.clear();
    intervals.clear();
  }
}
