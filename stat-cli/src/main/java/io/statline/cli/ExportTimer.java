package io.statline.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does something at an interval, on a thread of its own, until closed; what fails is said, and tried again next time. */
final class ExportTimer implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 2;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "statline-export");
        made.setDaemon(true);
        return made;
      });
  private final String name;
  private final Task task;
  private final ExportNews news;
  private final ScheduledFuture<?> rounds;

  /** What is done. */
  interface Task {
    void run() throws IOException, InterruptedException;
  }

  private ExportTimer(String name, Duration interval, Task task, ExportNews news) {
    this.name = name;
    this.task = task;
    this.news = news;
    this.rounds =
        thread.scheduleAtFixedRate(this::run, 0, interval.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Begins at once. */
  static ExportTimer start(String name, Duration interval, Task task, ExportNews news) {
    return new ExportTimer(name, interval, task, news);
  }

  private void run() {
    try {
      task.run();
      news.well(name, name + ": goes on");
    } catch (IOException | RuntimeException | Error e) { // else the timer would end without a word
      news.wrong(name, Failures.text(e), name + ": " + Failures.text(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  /** Ends it, and waits a little for what is under way. */
  @Override
  public void close() {
    rounds.cancel(true);
    thread.shutdownNow();
    try {
      thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
