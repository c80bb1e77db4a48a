package io.statline.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Looks at many sockets at a time, so that one that hangs delays nobody. */
final class SocketSurvey {
  private static final int MOST_THREADS = 64;

  private final ProcessFiles processes;
  private final Duration deadline;

  SocketSurvey(ProcessFiles processes, Duration deadline) {
    this.processes = processes;
    this.deadline = deadline;
  }

  /** A report of each, in their order, but for those that went away. */
  List<SocketReport> of(List<Path> sockets) throws InterruptedException {
    if (sockets.isEmpty()) {
      return List.of();
    }
    SocketOwners owners = SocketOwners.of(processes);
    ExecutorService threads =
        Executors.newFixedThreadPool(Math.min(sockets.size(), MOST_THREADS), SocketSurvey::thread);
    try {
      List<Future<SocketReport>> reports = new ArrayList<>();
      sockets.forEach(socket -> reports.add(threads.submit(() -> report(socket, owners))));
      List<SocketReport> done = new ArrayList<>();
      for (Future<SocketReport> report : reports) {
        done.add(result(report));
      }
      done.removeIf(report -> report.state() == SocketState.GONE);
      return done;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "statline-ls");
    thread.setDaemon(true);
    return thread;
  }

  private static SocketReport result(Future<SocketReport> report) throws InterruptedException {
    try {
      return report.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("looking at a socket failed", e.getCause());
    }
  }

  private SocketReport report(Path socket, SocketOwners owners) {
    SocketAnswer answer = SocketAnswer.of(socket, deadline);
    OptionalInt pid = pid(socket, answer.state(), owners);
    Optional<Integer> process = pid.isPresent() ? Optional.of(pid.getAsInt()) : Optional.empty();
    return new SocketReport(
        socket,
        answer.state(),
        answer.top(),
        pid,
        process.flatMap(processes::name),
        process.flatMap(processes::user).or(() -> ProcessFiles.ownerOf(socket)),
        process.flatMap(processes::age));
  }

  private static OptionalInt pid(Path socket, SocketState state, SocketOwners owners) {
    OptionalInt known = owners.ownerOf(socket);
    return known.isPresent() || state != SocketState.ALIVE ? known : PeerProcess.of(socket);
  }
}
