package io.statline.server;

import java.util.Map;

/** Where suppliers are called. */
interface SupplierRunner {

  /**
   * Calls a target's supplier when it is its turn.
   *
   * @param request told when the supplier begins to run on this thread
   */
  <T> Supplied<T> call(
      Target<T> target, Supply<T> supply, Map<String, String> args, RequestState request)
      throws InterruptedException;

  /** Ends a session, beside no call of its target if that is possible within the deadline. */
  void end(SessionSlot<?> slot);

  /** The server closes: nobody waits for a turn to end a session any more. */
  void hurry();

  /** Lets calls that wait for the closing thread itself come through. */
  default void help() {}
}
