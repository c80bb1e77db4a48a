package io.statline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import org.jline.utils.NonBlockingReader;

/**
 * The user's terminal: taken over by {@link #enter}, and left as it was by {@link #leave}, at the latest when the JVM
 * ends. Safe for several threads.
 */
final class WatchTerminal implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 1;
  private static final long POLL_MILLIS = 1000;

  /** Alternate screen, no cursor, no wrapping of lines, nothing there. */
  private static final String ENTER = "\033[?1049h\033[?25l\033[?7l\033[2J";

  private static final String LEAVE = "\033[?7h\033[?25h\033[?1049l";

  private final Terminal terminal;
  private final WatchPaint paint;
  private final Thread hook = new Thread(this::leaveForGood, "statline-terminal");
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Attributes> before = Optional.empty();
  private boolean ended;

  private WatchTerminal(Terminal terminal, WatchPaint paint) {
    this.terminal = terminal;
    this.paint = paint;
  }

  /**
   * The terminal that this process reads from and writes to, if it does both and the terminal can be drawn on.
   *
   * @param styles whether lines may be bold or inverse
   */
  static Optional<WatchTerminal> open(String type, boolean styles) throws IOException {
    if (type.isEmpty() || type.equals(Terminal.TYPE_DUMB)) {
      return Optional.empty();
    }
    try {
      Terminal terminal = TerminalBuilder.builder()
          .system(true)
          .systemOutput(SystemOutput.SysOut)
          .provider(TerminalBuilder.PROP_PROVIDER_JNI)
          .dumb(false)
          .nativeSignals(true)
          .build();
      WatchTerminal opened = new WatchTerminal(terminal, new WatchPaint(styles));
      Runtime.getRuntime().addShutdownHook(opened.hook);
      return Optional.of(opened);
    } catch (IllegalStateException none) { // JLine's way to say that one of the two is no terminal
      return Optional.empty();
    }
  }

  /** What is to be done on a signal, on a thread of its own. */
  void handle(Signal signal, Runnable handler) {
    terminal.handle(signal, any -> handler.run());
  }

  WatchKeys keys() {
    return new WatchKeys(this::read);
  }

  /** A read without limit would keep {@link Terminal#close} waiting until the next key. */
  private int read(long millis) throws IOException {
    int c = terminal.reader().read(millis == 0 ? POLL_MILLIS : millis);
    while (c == NonBlockingReader.READ_EXPIRED && millis == 0) {
      c = terminal.reader().read(POLL_MILLIS);
    }
    return c;
  }

  WatchSize size() {
    Size size = terminal.getSize();
    return new WatchSize(size.getColumns(), size.getRows());
  }

  /** Whether its characters are more than ASCII. */
  boolean isUnicode() {
    return terminal.encoding().newEncoder().canEncode("µ▁█▼");
  }

  /** Takes it over. */
  void enter() {
    lock.lock();
    try {
      if (before.isEmpty() && !ended) {
        before = Optional.of(terminal.enterRawMode());
        terminal.setAttributes(withSignals(terminal.getAttributes()));
        write(ENTER);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ctrl-C and Ctrl-Z stay the kernel's, for all of the job; the one that makes a JVM print its threads does not. */
  private static Attributes withSignals(Attributes raw) {
    Attributes attributes = new Attributes(raw);
    attributes.setLocalFlag(LocalFlag.ISIG, true);
    attributes.setControlChar(ControlChar.VQUIT, 0);
    return attributes;
  }

  /** Shows lines from the top on, as many as it has. */
  void draw(List<WatchLine> lines) {
    lock.lock();
    try {
      if (before.isPresent()) {
        write(paint.text(lines));
      }
    } finally {
      lock.unlock();
    }
  }

  /** Makes it as it was. */
  void leave() {
    lock.lock();
    try {
      giveBack();
    } finally {
      lock.unlock();
    }
  }

  private void giveBack() {
    before.ifPresent(attributes -> {
      write(LEAVE);
      terminal.setAttributes(attributes);
    });
    before = Optional.empty();
  }

  private void write(String text) {
    terminal.writer().write(text);
    terminal.flush();
  }

  /** Even if somebody is in the middle of drawing and does not get on, as a stopped terminal takes nothing. */
  private void leaveForGood() {
    try {
      boolean locked = lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
      ended = true;
      giveBack();
      if (locked) {
        lock.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does that
    }
  }

  /** Stops this process and those it shares its job with, as Ctrl-Z is meant to; returns when they go on. */
  void suspend() throws IOException, InterruptedException {
    leave();
    SignalHandler handler = terminal.handle(Signal.TSTP, SignalHandler.SIG_DFL);
    try {
      // the JVM cannot send signals; where nobody could let the job go on, the kernel ignores this
      // one
      new ProcessBuilder("sh", "-c", "kill -TSTP 0").inheritIO().start().waitFor();
    } finally {
      terminal.handle(Signal.TSTP, handler);
      enter();
    }
  }

  /** Leaves it, for good. */
  @Override
  public void close() throws IOException {
    leaveForGood();
    terminal.close();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the JVM ends, and the hook has nothing left to do
    }
  }
}
