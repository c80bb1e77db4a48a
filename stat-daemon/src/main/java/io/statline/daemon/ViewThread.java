package io.statline.daemon;

import java.util.concurrent.TimeUnit;

/** A viewer beside the daemon's own work. */
final class ViewThread implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(1);

  private final Viewer viewer;
  private final Thread thread;

  private ViewThread(Viewer viewer, Console console) {
    this.viewer = viewer;
    this.thread = new Thread(() -> run(viewer, console), "statline-view");
    thread.setDaemon(true);
  }

  static ViewThread start(Viewer viewer, Console console) {
    ViewThread view = new ViewThread(viewer, console);
    view.thread.start();
    return view;
  }

  private static void run(Viewer viewer, Console console) {
    try {
      viewer.run();
    } catch (RuntimeException e) { // the daemon goes on without being looked at
      console.complain("the statistics are printed no longer: " + e);
    }
  }

  /** Ends it; at the latest after a second this returns, as a terminal that is stopped may keep it in the middle. */
  @Override
  public void close() {
    viewer.stop();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
