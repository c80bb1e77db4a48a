package io.acme;

import io.statline.Stat;

class StatAccess {
  @Stat
  private record Direct(int x) {} // <-

  private static class Around {
    @Stat
    record Indirect(int x) {} // <-
  }

  @Stat
  record Holder(Direct reportedThereOnly) {}
}
