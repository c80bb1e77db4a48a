package io.statline.server;

import java.util.ArrayList;
import java.util.List;

/** The sessions of one connection. For the thread that serves the connection. */
final class OpenSessions {
  private final List<SessionSlot<?>> slots = new ArrayList<>(0);

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

  /** Ends all sessions, where suppliers are called. */
  void end(SupplierRunner runner) {
    slots.forEach(runner::end);
    slots.clear();
  }
}
