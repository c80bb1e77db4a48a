package io.statline.cli;

import io.statline.client.StatQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jline.terminal.Terminal.Signal;

/**
 * A watch on a terminal. Three threads put what happens into one queue: this one's {@link #run} takes it out, changes
 * the state and draws; another reads the daemon, another the keyboard.
 */
final class WatchLoop {
  /** Changes the state, or ends the watch by an exception. */
  private interface Event {
    void happen() throws IOException, InterruptedException;
  }

  private final WatchTerminal terminal;
  private final WatchReader reader;
  private final WatchState state;
  private final WatchKeyboard keyboard;
  private final WatchScreen screen;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  WatchLoop(WatchTerminal terminal, WatchReader reader, WatchState state) {
    this.terminal = terminal;
    this.reader = reader;
    this.state = state;
    this.keyboard = new WatchKeyboard(state);
    this.screen = new WatchScreen(state, keyboard);
  }

  /**
   * Shows samples until a key ends that.
   *
   * @param count after how many samples it ends as well
   * @return the exit status
   */
  int run(StatQuery<Reading> query, OptionalLong count) throws IOException, InterruptedException {
    terminal.handle(Signal.WINCH, () -> events.add(this::resize));
    terminal.handle(Signal.CONT, () -> events.add(this::goOn));
    terminal.handle(Signal.TSTP, () -> events.add(this::suspend));
    terminal.handle(Signal.INT, () -> events.add(keyboard::interrupt));
    start("statline-read", () -> reader.run(query, new Listener()));
    start("statline-keys", this::readKeys);
    try {
      terminal.enter();
      state.onSize(terminal.size());
      while (keyboard.end().isEmpty() && state.samples() < count.orElse(Long.MAX_VALUE)) {
        terminal.draw(screen.lines());
        happen();
      }
      return keyboard.end().orElse(ExitStatus.OK);
    } finally {
      reader.stop();
      terminal.leave();
    }
  }

  /** What has happened, all of it before it is drawn. */
  private void happen() throws IOException, InterruptedException {
    Event event = events.take();
    while (event != null) {
      event.happen();
      event = events.poll();
    }
  }

  private void start(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((any, failure) -> events.add(() -> {
      if (failure instanceof UncheckedIOException e) {
        throw e.getCause();
      }
      throw new IllegalStateException(failure);
    }));
    thread.start();
  }

  private void readKeys() {
    WatchKeys keys = terminal.keys();
    WatchKey key;
    do {
      key = next(keys);
      WatchKey pressed = key;
      events.add(() -> onKey(pressed));
    } while (key.name() != WatchKey.Name.GONE);
  }

  /** A terminal that hangs up may be an error instead of an end. */
  private static WatchKey next(WatchKeys keys) {
    try {
      return keys.next();
    } catch (IOException e) {
      return WatchKey.of(WatchKey.Name.GONE);
    }
  }

  private void onKey(WatchKey key) {
    keyboard.on(key);
    reader.setInterval(state.interval());
  }

  private void suspend() throws IOException, InterruptedException {
    terminal.suspend();
    resize();
  }

  private void goOn() {
    terminal.enter();
    resize();
  }

  private void resize() {
    state.onSize(terminal.size());
  }

  /** Called by the reader. */
  private final class Listener extends WatchListener {
    @Override
    void onReading(Reading reading) {
      events.add(() -> state.onSample(reading));
    }

    @Override
    void onOutage(IOException reason) {
      events.add(() -> state.onLost(Failures.text(reason)));
    }

    @Override
    public void onRegained(Duration outage) {
      events.add(() -> state.onRegained(outage));
    }
  }
}
