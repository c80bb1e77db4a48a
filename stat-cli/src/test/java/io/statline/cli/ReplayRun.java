package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.protocol.StatAddress;
import io.statline.protocol.StatSample;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** A replay in a thread of its own. */
final class ReplayRun implements AutoCloseable {
  private final Path socket;
  private final Replay replay;
  private final Thread thread;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final StringWriter errors;
  private final FakeReplayClock clock;

  private ReplayRun(Path socket, Replay replay, StringWriter errors, FakeReplayClock clock) {
    this.socket = socket;
    this.replay = replay;
    this.errors = errors;
    this.clock = clock;
    this.thread = new Thread(() -> {
      try {
        replay.run();
      } catch (Throwable e) {
        failure.set(e);
      }
    });
    thread.start();
  }

  static ReplayRun steps(Path file, Path socket, boolean loop, boolean exit) throws Exception {
    StringWriter errors = new StringWriter();
    ReplayPlan plan = plan(file, socket, 1, loop, exit, errors);
    return new ReplayRun(
        socket, new ReplaySteps(plan), errors, new FakeReplayClock(new CountDownLatch(1)));
  }

  static ReplayRun play(Path file, Path socket, double speed, boolean loop, boolean exit) {
    StringWriter errors = new StringWriter();
    CountDownLatch end = new CountDownLatch(1);
    FakeReplayClock clock = new FakeReplayClock(end);
    ReplayPlan plan = plan(file, socket, speed, loop, exit, errors);
    return new ReplayRun(socket, new ReplayPlay(plan, end, clock), errors, clock);
  }

  private static ReplayPlan plan(
      Path file, Path socket, double speed, boolean loop, boolean exit, StringWriter errors) {
    return new ReplayPlan(
        file,
        StatAddress.ofPath(socket),
        speed,
        loop,
        exit,
        new ReplayNotice(new PrintWriter(errors), file));
  }

  FakeReplayClock clock() {
    return clock;
  }

  String errors() {
    return errors.toString();
  }

  /** Connects as soon as it serves. */
  StatClient connect() throws IOException {
    while (!Files.exists(socket) && thread.isAlive()) {
      Thread.onSpinWait();
    }
    return StatClient.connect(socket);
  }

  String value() throws IOException {
    return RecordingFixture.text(sample().value());
  }

  StatSample<byte[]> sample() throws IOException {
    try (StatClient client = connect()) {
      return client.rawSample("top", Map.of());
    }
  }

  Throwable end() throws InterruptedException {
    thread.join();
    return failure.get();
  }

  @Override
  public void close() {
    replay.stop();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted while the replay ended", e);
    }
  }
}
