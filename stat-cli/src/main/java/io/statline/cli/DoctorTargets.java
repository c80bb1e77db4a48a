package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.protocol.StatException;
import io.statline.protocol.StatFormatException;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks a daemon for the value of each target that needs no arguments. */
final class DoctorTargets {
  private static final int MOST = 20;
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  /** Connects anew: after a timeout a connection is of no more use. */
  interface Connection {
    StatClient open() throws IOException;
  }

  private final Connection connection;
  private final StatSchema schema;
  private final Diagnosis diagnosis;

  DoctorTargets(Connection connection, StatSchema schema, Diagnosis diagnosis) {
    this.connection = connection;
    this.schema = schema;
    this.diagnosis = diagnosis;
  }

  void check() {
    Map<String, StatMeta> targets = new LinkedHashMap<>();
    for (StatMeta type : schema.types().values()) {
      for (String target : type.targets()) {
        if (type.args().isEmpty() || target.equals(StatRequest.TOP)) {
          targets.putIfAbsent(target, type);
        } else {
          diagnosis.note("target '" + target + "' takes arguments, and was not asked for: "
              + String.join(", ", type.args()));
        }
      }
    }
    targets.entrySet().stream()
        .limit(MOST)
        .forEach(target -> check(target.getKey(), target.getValue()));
    if (targets.size() > MOST) {
      diagnosis.note((targets.size() - MOST) + " more targets were not asked for");
    }
  }

  private void check(String target, StatMeta type) {
    try (StatClient client = connection.open()) {
      long start = System.nanoTime();
      StatSample<byte[]> raw = client.rawSample(target, Map.of());
      long nanos = System.nanoTime() - start;
      Reading reading = new Reading(schema, type, StatValue.fromJson(raw));
      int figures = Place.of(reading).leaves(schema).size();
      diagnosis.timed("target '" + target + "' answers with " + figures + " figures", nanos);
      checkFit(target, reading);
      reading.sample().at().ifPresent(at -> checkClock(target, at));
    } catch (IOException e) {
      failed(target, e);
    }
  }

  private void checkFit(String target, Reading reading) {
    long foreign = Place.of(reading).leaves(schema).stream()
        .filter(leaf -> leaf.field().isEmpty() && !(leaf.value() instanceof StatValue.Missing))
        .count();
    if (foreign > 0) {
      diagnosis.warn(
          foreign + " figures of target '" + target + "' are not in its metadata",
          "They are shown as they are; the daemon's metadata may be of another version.");
    }
  }

  private void checkClock(String target, Instant at) {
    Duration off = Duration.between(at, Instant.now());
    if (off.abs().compareTo(CLOCK_TOLERANCE) > 0) {
      diagnosis.warn(
          "target '" + target + "' was taken at " + at + ", which is " + UptimeText.of(off.abs())
              + (off.isNegative() ? " from now" : " ago"),
          "Look at the clocks of this machine and of the daemon's container.");
    }
  }

  private void failed(String target, IOException e) {
    String what = "target '" + target + "' ";
    if (e instanceof SocketTimeoutException) {
      diagnosis.fault(
          ExitStatus.TIMEOUT,
          what + "did not answer in time",
          "Its supplier is stuck or slow: look at the daemon's log and threads.");
    } else if (e instanceof StatException) {
      diagnosis.fault(
          ExitStatus.FAILED,
          what + "answers with an error: " + Failures.text(e),
          "Its supplier fails: look at the daemon's log.");
    } else {
      diagnosis.fault(
          e instanceof StatFormatException ? ExitStatus.NOT_STATS : ExitStatus.UNREACHABLE,
          what + "cannot be read: " + Failures.text(e),
          "");
    }
  }
}
