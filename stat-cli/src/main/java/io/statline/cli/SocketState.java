package io.statline.cli;

import java.util.Locale;

/** What became of an attempt to talk to a socket. */
enum SocketState {
  /** A server of the protocol answered. */
  ALIVE,
  /** Nobody listens. */
  STALE,
  /** This user may not connect. */
  NO_PERMISSION,
  /** Nobody answered in time. */
  HANGS,
  /** Somebody answers, but not in the protocol. */
  NOT_A_STATS_SERVER,
  /** It was removed meanwhile. */
  GONE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
