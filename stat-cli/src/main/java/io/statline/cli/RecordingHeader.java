package io.statline.cli;

/**
 * The first line of a recording.
 *
 * @param address of the daemon, for people
 * @param startedNanos when the recording began, nanoseconds since the Unix epoch
 * @param intervalNanos from one sample to the next
 */
record RecordingHeader(String address, long startedNanos, long intervalNanos) {

  /** The version of the format. Readers refuse later ones, and pass over members they do not know. */
  static final int VERSION = 1;
}
