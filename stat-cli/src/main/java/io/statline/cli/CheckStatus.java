package io.statline.cli;

/** What Nagios is told; each is its own exit status. */
enum CheckStatus {
  OK,
  WARNING,
  CRITICAL,
  UNKNOWN
}
