package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;

/** The library's threads that have come since this was made. */
final class SocketThreads {
  private final Set<Thread> before = all();

  private static Set<Thread> all() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("statline"))
        .collect(Collectors.toSet());
  }

  Set<Thread> since() {
    Set<Thread> now = all();
    now.removeAll(before);
    return now;
  }

  Thread named(String name) {
    return since().stream()
        .filter(thread -> thread.getName().equals(name))
        .findAny()
        .orElseThrow();
  }

  void assertNoneLeft() {
    assertThat(since()).isEmpty();
  }
}
