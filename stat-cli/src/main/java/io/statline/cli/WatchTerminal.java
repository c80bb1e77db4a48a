package io.statline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
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

/**
 * The user's terminal: taken over by {@link #enter}, and left as it was by {@link #leave}, at the latest when the JVM
 * ends. Safe for several threads.
 */
final class WatchTerminal implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 1;

  /** Alternate screen, no cursor, no wrapping of lines, nothing there. */
  private static final String ENTER = "\033[?1049h\033[?25l\033[?7l\033[2J";

  private static final String LEAVE = "\033[?7h\033[?25h\033[?1049l";

  private final Terminal terminal;
  private final WatchPaint paint;
  private final Thread hook = new Thread(this::leaveForGood, "statline-terminal");
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock input = new ReentrantLock();
  private final Condition entered = input.newCondition();
  private volatile Optional<Attributes> before = Optional.empty();
  private volatile boolean ended;

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
    return new WatchKeys(new WatchInput(this::readByte, terminal.inputEncoding()));
  }

  /** Not by JLine's reader, whose thread would take away what is typed after {@link #leave}, for the shell. */
  private int readByte() throws IOException {
    input.lock();
    try {
      while (before.isEmpty()) {
        entered.awaitUninterruptibly();
      }
      int next = System.in.read(); // nothing within a tenth of a second looks like the end
      if (next < 0) {
        System.in.available(); // which fails if that is it
      }
      return next;
    } finally {
      input.unlock();
    }
  }

  WatchSize size() {
    Size size = terminal.getSize();
    return new WatchSize(size.getColumns(), size.getRows());
  }

  /** Whether its characters are more than ASCII. */
  boolean isUnicode() {
    return terminal.encoding().newEncoder().canEncode("µ▁█▼");
  }

  /** Takes it over; once more, if somebody else had it meanwhile. */
  void enter() {
    lock.lock();
    try {
      if (!ended) {
        Attributes usual = before.orElseGet(terminal::getAttributes);
        terminal.enterRawMode();
        terminal.setAttributes(raw(terminal.getAttributes()));
        write(ENTER);
        setBefore(Optional.of(usual));
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ctrl-C and Ctrl-Z stay the kernel's, for all of the job; the one that makes a JVM print its threads does not. A
   * read waits a tenth of a second.
   */
  private static Attributes raw(Attributes raw) {
    Attributes attributes = new Attributes(raw);
    attributes.setLocalFlag(LocalFlag.ISIG, true);
    attributes.setControlChar(ControlChar.VQUIT, 0);
    attributes.setControlChar(ControlChar.VMIN, 0);
    attributes.setControlChar(ControlChar.VTIME, 1);
    return attributes;
  }

  private void setBefore(Optional<Attributes> usual) {
    boolean locked = patiently(input);
    before = usual;
    if (locked) {
      entered.signalAll();
      input.unlock();
    }
  }

  /** Even if somebody is in the middle of something and does not get on, as a stopped terminal takes nothing. */
  private static boolean patiently(ReentrantLock some) {
    try {
      return some.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does that
      return false;
    }
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
    Optional<Attributes> usual = before;
    setBefore(Optional.empty()); // first, so that nobody reads what is not for this program
    usual.ifPresent(attributes -> {
      write(LEAVE);
      terminal.setAttributes(attributes);
    });
  }

  private void write(String text) {
    // not JLine's writer, which its own hook may have closed before ours has its turn
    System.out.writeBytes(text.getBytes(terminal.outputEncoding()));
    System.out.flush();
  }

  private void leaveForGood() {
    boolean locked = patiently(lock);
    ended = true;
    giveBack();
    if (locked) {
      lock.unlock();
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
