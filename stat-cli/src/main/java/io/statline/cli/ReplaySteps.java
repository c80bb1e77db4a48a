package io.statline.cli;

import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import io.statline.protocol.StatSample;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A replay by requests: each goes on to the next sample of what it asks for. There is one position for all readers and
 * targets, as there is one time.
 */
final class ReplaySteps implements Replay, ReplaySource {
  /** What requests leave to the thread that owns the server. */
  private sealed interface Turn {
    /** The samples that follow have other metadata. */
    record Changed(RecordingItem.Metadata metadata) implements Turn {}

    /** The recording is at its end. */
    record Over() implements Turn {}

    /** It cannot be read on. */
    record Failed(Exception reason) implements Turn {}

    /** The replay is to end. */
    record Stopped() implements Turn {}
  }

  private final ReplayPlan plan;
  private final ReplaySamples samples = new ReplaySamples();
  private final BlockingQueue<Turn> turns = new LinkedBlockingQueue<>();
  private RecordingReader recording;
  private RecordingItem.Metadata metadata;
  private boolean changing;
  private boolean over;

  /** Begins to read. */
  ReplaySteps(ReplayPlan plan) throws IOException, CommandException {
    this.plan = plan;
    this.recording = RecordingReader.open(plan.file());
    this.metadata = first(plan, recording);
  }

  private static RecordingItem.Metadata first(ReplayPlan plan, RecordingReader recording)
      throws IOException, CommandException {
    if (recording.next().orElse(null) instanceof RecordingItem.Metadata metadata) {
      return metadata;
    }
    recording.close();
    throw new CommandException(
        ExitStatus.FAILED, plan.file() + " has no sample: there is nothing to replay");
  }

  @Override
  public void run() throws Exception {
    try (ReplayServer server = new ReplayServer(plan.address(), this)) {
      server.start(metadata);
      plan.notice().serving(plan.address());
      boolean goesOn = true;
      while (goesOn) {
        goesOn = take(turns.take(), server);
      }
    } finally {
      close();
    }
  }

  private boolean take(Turn turn, ReplayServer server) throws Exception {
    if (turn instanceof Turn.Failed failed) {
      throw failed.reason();
    } else if (turn instanceof Turn.Changed changed) {
      server.close();
      change();
      server.start(changed.metadata());
      plan.notice().restarted();
    } else if (turn instanceof Turn.Over && !plan.exit()) {
      plan.notice().lastStays();
    } else {
      return false;
    }
    return true;
  }

  private synchronized void change() {
    samples.clear();
    changing = false;
  }

  private synchronized void close() throws IOException {
    over = true;
    recording.close();
  }

  @Override
  public void stop() {
    turns.add(new Turn.Stopped());
  }

  @Override
  public synchronized StatSample<byte[]> sample(RecordingQuery query) throws StatException {
    try {
      int begun = 0;
      boolean searched = false;
      while (!over && !changing && !searched) {
        Optional<RecordingItem> item = recording.next();
        if (item.isEmpty()) {
          searched = begun++ > 0;
          end();
        } else if (item.get() instanceof RecordingItem.Metadata next) {
          pass(next);
        } else if (item.get() instanceof RecordingItem.Sample sample) {
          samples.put(sample);
          if (sample.query().equals(query)) {
            return sample.value();
          }
        }
      }
    } catch (IOException | CommandException e) {
      over = true;
      turns.add(new Turn.Failed(e));
      throw new StatException(Errno.EINVAL, Failures.text(e));
    }
    if (changing) {
      throw new StatException(
          Errno.EAGAIN,
          "here the recorded daemon was restarted with other metadata: connect again");
    }
    return samples.sample(query);
  }

  private void pass(RecordingItem.Metadata next) {
    if (!next.isSameAs(metadata)) {
      metadata = next;
      changing = true;
      turns.add(new Turn.Changed(next));
    }
  }

  /** Begins anew, or keeps the last samples. */
  private void end() throws IOException, CommandException {
    plan.notice().ended(recording);
    if (plan.loop()) {
      recording.close();
      recording = RecordingReader.open(plan.file());
    } else {
      over = true;
      turns.add(new Turn.Over());
    }
  }
}
