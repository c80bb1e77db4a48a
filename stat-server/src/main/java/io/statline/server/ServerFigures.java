package io.statline.server;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens to the server. */
final class ServerFigures {
  private final LongAdder connections = new LongAdder();
  private final LongAdder accepted = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder requests = new LongAdder();
  private final LongAdder errors = new LongAdder();
  private final LongAdder bytesIn = new LongAdder();
  private final LongAdder bytesOut = new LongAdder();

  void opened() {
    accepted.increment();
    connections.increment();
  }

  void closed() {
    connections.decrement();
  }

  void refused() {
    refused.increment();
  }

  void received(int bytes) {
    bytesIn.add(bytes);
  }

  void answered(int bytes) {
    requests.increment();
    bytesOut.add(bytes);
  }

  void failed() {
    errors.increment();
  }

  ServerStats snapshot(int threads, Collection<Target<?>> targets) {
    Map<String, TargetStats> byTarget = new LinkedHashMap<>();
    targets.forEach(target -> byTarget.put(target.name(), target.figures().snapshot()));
    return new ServerStats(
        connections.intValue(),
        threads,
        accepted.sum(),
        refused.sum(),
        requests.sum(),
        errors.sum(),
        bytesIn.sum(),
        bytesOut.sum(),
        byTarget);
  }
}
