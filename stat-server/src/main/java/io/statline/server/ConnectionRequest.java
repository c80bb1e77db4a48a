package io.statline.server;

/** What a dispatcher needs to know of the connection that asks. */
interface ConnectionRequest {

  /** What it is doing, since when. */
  RequestState state();

  /** It is about to ask this target. */
  void asks(Target<?> target);
}
