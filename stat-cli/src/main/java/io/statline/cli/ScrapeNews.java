package io.statline.cli;

import java.util.List;

/** Says which daemons cannot be read any more, or again, and what is not exported. */
final class ScrapeNews {
  private static final int MOST_SAID = 5;

  private final ExportNews reading;
  private final ExportNews leaving;

  ScrapeNews(ExportNews reading, ExportNews leaving) {
    this.reading = reading;
    this.leaving = leaving;
  }

  /**
   * Says what is new.
   *
   * @param outcomes what came of reading daemons
   * @param there all daemons, read or not
   */
  void tell(List<ScrapeOutcome> outcomes, List<ScrapeSocket> there) {
    for (ScrapeOutcome outcome : outcomes) {
      String socket = outcome.socket().path().toString();
      tellReading(socket, outcome);
      if (outcome.failure() == null) {
        tellLeftOut(socket, outcome);
      }
    }
    List<String> sockets =
        there.stream().map(socket -> socket.path().toString()).toList();
    reading.keepOnly(sockets);
    leaving.keepOnly(sockets);
  }

  private void tellReading(String socket, ScrapeOutcome outcome) {
    ScrapeFailure failure = outcome.failure();
    String who = outcome.socket().name() + ": ";
    if (failure == null) {
      reading.well(socket, Failures.clean(who + "is read again"));
    } else {
      String reason = failure.reason().text();
      reading.wrong(socket, reason, Failures.clean(who + reason + ": " + failure.text()));
    }
  }

  private void tellLeftOut(String socket, ScrapeOutcome outcome) {
    List<String> leftOut = outcome.translation().leftOut();
    if (leftOut.isEmpty()) {
      leaving.well(socket, Failures.clean(outcome.socket().name() + ": all is exported again"));
      return;
    }
    String some = String.join("; ", leftOut.subList(0, Math.min(MOST_SAID, leftOut.size())));
    String more = leftOut.size() > MOST_SAID ? "; and more" : "";
    leaving.wrong(
        socket,
        String.valueOf(leftOut.size()),
        Failures.clean(outcome.socket().name() + ": " + leftOut.size() + " not exported: " + some)
            + more);
  }
}
