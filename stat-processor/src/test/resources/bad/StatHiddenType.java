package io.acme;

import io.statline.Stat;
import java.util.Map;

class StatHiddenType {
  private enum Secret {
    YES
  }

  private static class Around {
    enum Inside {
      YES
    }
  }

  @Stat
  record Holder(
      Secret secret, // <-
      Map<Secret, Integer> keys, // <-
      Around.Inside[] inside, // <-
      Thread.State fine) {}
}
