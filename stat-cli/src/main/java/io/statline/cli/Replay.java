package io.statline.cli;

/** A replay. */
interface Replay {

  /** Serves until the recording or the replay is over. */
  void run() throws Exception;

  /** Ends {@link #run}. Returns at once; for any thread. */
  void stop();
}
