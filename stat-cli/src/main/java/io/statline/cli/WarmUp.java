package io.statline.cli;

import java.io.IOException;

/** Uses what commands use, so that the start script can keep those classes. */
final class WarmUp {
  private WarmUp() {}

  public static void main(String[] args) throws IOException {
    Statline.line().execute("--help");
  }
}
