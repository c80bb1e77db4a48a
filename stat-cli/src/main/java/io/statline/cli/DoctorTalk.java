package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.protocol.StatException;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Talks to a socket as readers do, and says where that fails. */
final class DoctorTalk {
  private static final int SHOWN = 120;
  private static final Duration HTTP_PATIENCE = Duration.ofSeconds(3);

  private final Path path;
  private final Duration timeout;
  private final Diagnosis diagnosis;

  DoctorTalk(Path path, Duration timeout, Diagnosis diagnosis) {
    this.path = path;
    this.timeout = timeout;
    this.diagnosis = diagnosis;
  }

  void check() {
    Optional<StatSchema> schema = schema();
    if (schema.isPresent()) {
      new DoctorMetadata(schema.get(), diagnosis).check();
      new DoctorTargets(this::connect, schema.get(), diagnosis).check();
      checkHttp();
    }
  }

  private StatClient connect() throws IOException {
    return StatClient.builder()
        .path(path)
        .connectTimeout(timeout)
        .readTimeout(timeout)
        .connect();
  }

  private Optional<StatSchema> schema() {
    long start = System.nanoTime();
    try (StatClient client = connect()) {
      diagnosis.timed("somebody listens", System.nanoTime() - start);
      return schema(client);
    } catch (IOException e) {
      notConnected(e);
      return Optional.empty();
    }
  }

  private Optional<StatSchema> schema(StatClient client) {
    try {
      client.schema(); // the first time is slow on this side
      long start = System.nanoTime();
      StatSchema schema = client.schema();
      diagnosis.timed("it answers with metadata", System.nanoTime() - start);
      return Optional.of(schema);
    } catch (IOException e) {
      notAnswered(e);
      return Optional.empty();
    }
  }

  private void notConnected(IOException e) {
    switch (SocketAnswer.state(e, path)) {
      case HANGS ->
        diagnosis.fault(
            ExitStatus.TIMEOUT,
            "the daemon took no connection within " + seconds()
                + ": its backlog is full, or it hangs",
            "Look at what its process does: 'jstack PID' or 'gdb -p PID'; restart it if it hangs.");
      case STALE ->
        diagnosis.fault(
            ExitStatus.UNREACHABLE,
            "nobody listens: a daemon" + leftBy() + " ended without removing the socket",
            "Start the daemon again; it replaces the socket.");
      default -> diagnosis.fault(ExitStatus.UNREACHABLE, Failures.text(e), "");
    }
  }

  private String leftBy() {
    try {
      return " of user " + Files.getOwner(path).getName() + ", which made it at "
          + Files.getLastModifiedTime(path) + ",";
    } catch (IOException gone) {
      return "";
    }
  }

  private void notAnswered(IOException e) {
    if (e instanceof SocketTimeoutException) {
      silent();
    } else if (e instanceof StatException error) {
      diagnosis.fault(
          ExitStatus.FAILED,
          "it refuses to tell its metadata: " + Failures.text(error),
          "Look at the daemon's log, and whether it has too many readers.");
    } else {
      stranger(e);
    }
  }

  private void silent() {
    diagnosis.fault(
        ExitStatus.TIMEOUT,
        "it takes connections, but did not answer within " + seconds()
            + ": it hangs, or it is not a stats server",
        "Look at who listens: 'statline ls --path " + path + "'.");
  }

  private void stranger(IOException e) {
    String request = new String(StatRequest.meta().toLine(), StandardCharsets.UTF_8);
    String answer = answer(request, timeout);
    boolean json = answer.startsWith("{") || answer.startsWith("[");
    String what = json ? "it answers JSON that is no reply" : "it is not a stats server";
    diagnosis.fault(
        ExitStatus.NOT_STATS,
        what + ": " + Failures.text(e) + "; its answer: "
            + (answer.isEmpty()
                ? "nothing, it closed the connection"
                : SafeText.clip(answer, SHOWN)),
        json
            ? "Is it a server of another protocol, or of a version that this one does not know?"
            : "Look for the mistake in the path: another program listens there.");
  }

  private String answer(String request, Duration patience) {
    try {
      return RawExchange.ask(path, request, patience).strip();
    } catch (IOException closed) {
      return "";
    }
  }

  private void checkHttp() {
    String answer = answer(
        "GET /metrics HTTP/1.0\r\nHost: localhost\r\n\r\n",
        timeout.compareTo(HTTP_PATIENCE) < 0 ? timeout : HTTP_PATIENCE);
    String status = answer.lines().findFirst().orElse("");
    if (status.matches("HTTP/1\\.[01] 200 .*")) {
      diagnosis.ok("Prometheus can scrape it: it answers GET /metrics over HTTP");
    } else {
      diagnosis.note(
          "it does not answer GET /metrics over HTTP: 'statline export' does that for it");
    }
  }

  private String seconds() {
    return timeout.toMillis() / 1000.0 + " s";
  }
}
