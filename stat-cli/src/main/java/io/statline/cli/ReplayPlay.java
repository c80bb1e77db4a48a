package io.statline.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A replay by the clock: readers get the sample that was the last one at that time. */
final class ReplayPlay implements Replay {
  private final ReplayPlan plan;
  private final CountDownLatch end;
  private final ReplayClock clock;
  private final ReplaySamples samples = new ReplaySamples();
  private final ReplayServer server;
  private RecordingItem.@Nullable Metadata opening;
  private boolean announced;

  ReplayPlay(ReplayPlan plan) {
    this(plan, new CountDownLatch(1));
  }

  private ReplayPlay(ReplayPlan plan, CountDownLatch end) {
    this(plan, end, ReplayClock.until(end));
  }

  /** With a clock that knows when the latch is open. */
  ReplayPlay(ReplayPlan plan, CountDownLatch end, ReplayClock clock) {
    this.plan = plan;
    this.end = end;
    this.clock = clock;
    this.server = new ReplayServer(plan.address(), samples);
  }

  @Override
  public void run() throws IOException, CommandException, InterruptedException {
    try (server) {
      boolean goesOn = play();
      while (goesOn && plan.loop()) {
        goesOn = play();
      }
      if (goesOn && !plan.exit()) {
        plan.notice().lastStays();
        end.await();
      }
    }
  }

  @Override
  public void stop() {
    end.countDown();
  }

  /** From the beginning to the end; false if it was stopped before. */
  private boolean play() throws IOException, CommandException, InterruptedException {
    try (RecordingReader recording = RecordingReader.open(plan.file())) {
      ReplayPace pace = null;
      Optional<RecordingItem> item = recording.next();
      while (item.isPresent()) {
        if (pace == null) {
          pace = new ReplayPace(plan.speed(), clock.nanos(), item.get().receivedNanos());
        }
        if (clock.await(pace.untilDue(item.get().receivedNanos(), clock.nanos()))) {
          return false;
        }
        show(item.get());
        item = recording.next();
      }
      plan.notice().ended(recording);
      if (pace == null || recording.samples() == 0) {
        throw new CommandException(
            ExitStatus.FAILED, plan.file() + " has no sample: there is nothing to replay");
      }
      open();
      return !plan.loop() || !clock.await(pace.pauseNanos(recording.header().intervalNanos()));
    }
  }

  private void show(RecordingItem item) throws CommandException {
    if (item instanceof RecordingItem.Metadata metadata) {
      change(metadata);
    } else if (item instanceof RecordingItem.Sample sample) {
      samples.put(sample);
      if (opening != null && samples.hasAll(opening.queries())) {
        open();
      }
    }
  }

  private void change(RecordingItem.Metadata metadata) {
    if (!server.serves(metadata)) {
      server.close();
      samples.clear();
      opening = metadata;
    }
  }

  /** Not before there are samples, so that no reader comes too early. */
  private void open() throws CommandException {
    if (opening == null || samples.isEmpty()) {
      return;
    }
    server.start(opening);
    opening = null;
    if (announced) {
      plan.notice().restarted();
    } else {
      plan.notice().serving(plan.address());
      announced = true;
    }
  }
}
