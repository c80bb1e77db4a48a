package io.statline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * All daemons of this machine, read at once: each on a thread of its own, so that none waits for another. For any
 * thread.
 */
final class ScrapeFleet implements AutoCloseable {
  private static final int MAX_THREADS = 2 * ScrapeFinder.MAX_DAEMONS;
  private static final long IDLE_SECONDS = 60;

  private final ScrapeFinder finder;
  private final ScrapePlan plan;
  private final ExportNews finding;
  private final ScrapeNews news;
  private final ExecutorService threads = new ThreadPoolExecutor(
      0,
      MAX_THREADS,
      IDLE_SECONDS,
      TimeUnit.SECONDS,
      new SynchronousQueue<>(),
      ScrapeFleet::thread);
  private Map<ScrapeSocket, ScrapeDaemon> known = new LinkedHashMap<>();

  ScrapeFleet(ScrapeFinder finder, ScrapePlan plan, ExportNews finding, ScrapeNews news) {
    this.finder = finder;
    this.plan = plan;
    this.finding = finding;
    this.news = news;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "statline-scrape");
    thread.setDaemon(true);
    return thread;
  }

  /** What came of reading all daemons there are now. */
  List<ScrapeOutcome> scrape() throws InterruptedException {
    return scrape(plan.deadline());
  }

  /**
   * What came of reading all daemons there are now.
   *
   * @param limit how long it may take, if that is shorter than the plan's deadline
   */
  List<ScrapeOutcome> scrape(Duration limit) throws InterruptedException {
    boolean impatient = limit.compareTo(plan.deadline()) < 0;
    List<ScrapeDaemon> daemons = daemons();
    List<CompletableFuture<ScrapeOutcome>> begun = new ArrayList<>();
    long end = System.nanoTime() + (impatient ? limit : plan.deadline()).toNanos();
    daemons.forEach(daemon -> begun.add(daemon.begin(threads)));
    List<ScrapeOutcome> outcomes = new ArrayList<>();
    List<ScrapeOutcome> certain = new ArrayList<>();
    for (int i = 0; i < begun.size(); i++) {
      CompletableFuture<ScrapeOutcome> reading = begun.get(i);
      if (!isDone(reading, end)) {
        if (impatient) {
          outcomes.add(daemons.get(i).tooLateFor(limit));
          continue; // for others it may come in time
        }
        daemons.get(i).giveUp();
      }
      outcomes.add(reading.join());
      certain.add(reading.join());
    }
    news.tell(certain, daemons.stream().map(ScrapeDaemon::socket).toList());
    return outcomes;
  }

  private static boolean isDone(CompletableFuture<ScrapeOutcome> reading, long end)
      throws InterruptedException {
    try {
      reading.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reading always has an outcome", e);
    }
  }

  /** Those whose sockets are there, with the connections that were kept; the others' are closed. */
  private synchronized List<ScrapeDaemon> daemons() {
    Map<ScrapeSocket, ScrapeDaemon> now = new LinkedHashMap<>();
    try {
      for (ScrapeSocket socket : finder.find()) {
        ScrapeDaemon before = known.remove(socket);
        now.put(socket, before == null ? new ScrapeDaemon(socket, plan) : before);
      }
      finding.well("", "sockets can be looked for again");
    } catch (IOException | UncheckedIOException e) {
      finding.wrong("", "", "sockets cannot be looked for: " + Failures.text(e));
      known.forEach(now::putIfAbsent);
      known = now;
      return List.copyOf(now.values());
    }
    known.values().forEach(ScrapeDaemon::close);
    known = now;
    return List.copyOf(now.values());
  }

  @Override
  public synchronized void close() {
    known.values().forEach(ScrapeDaemon::close);
    threads.shutdownNow();
  }
}
