package io.statline.cli;

/** What Nagios is told. */
enum CheckStatus {
  OK(0),
  WARNING(1),
  CRITICAL(2),
  UNKNOWN(3);

  private final int exitStatus;

  CheckStatus(int exitStatus) {
    this.exitStatus = exitStatus;
  }

  int exitStatus() {
    return exitStatus;
  }
}
