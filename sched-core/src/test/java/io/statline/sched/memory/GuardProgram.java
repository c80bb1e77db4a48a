package io.statline.sched.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** A program for tests that need a process of their own. It says what is so, and goes on when it reads a line. */
final class GuardProgram {

  /** Calls that deep take several hundred KiB of stack, compiled or not. */
  private static final int DEPTH = 8000;

  /** Memory that is not there yet when the guard is made. */
  static final int LATER_KIB = 32 << 10;

  private GuardProgram() {}

  /**
   * What to do; for the guards then, if the kernel's setting is to be replaced, a file that stands for it and one for the
   * note.
   */
  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    switch (words.get(0)) {
      case "check" -> check();
      case "two" -> two();
      case "threads" -> threads();
      case "later" -> later();
      default -> guard(words);
    }
  }

  /** Each finding as {@code VERDICT name: found}. */
  private static void check() throws MemoryLockException {
    for (Finding finding : MemoryGuard.check().findings()) {
      say(finding.verdict() + " " + finding.name() + ": " + finding.found());
    }
  }

  private static void guard(List<String> words) throws Exception {
    MemoryGuardBuilder builder = MemoryGuard.builder().strict(words.get(0).equals("strict"));
    if (words.size() > 1) {
      builder.compaction(new Compaction(Path.of(words.get(1)), Path.of(words.get(2))));
    }
    try (MemoryGuard guard = builder.lock()) {
      say(guard.report().text() + "guarded, locked " + locked());
      waitForLine();
    } catch (MemoryLockException e) {
      say("refused, locked " + locked());
      throw e;
    }
    say("closed, locked " + locked());
    waitForLine();
  }

  private static void two() throws Exception {
    try (MemoryGuard guard = MemoryGuard.builder().lock()) {
      guard.report();
      MemoryGuard.builder().lock();
    } catch (IllegalStateException e) {
      say("second: " + e.getMessage());
    }
    MemoryGuard.builder().lock().close();
    say("third, locked " + locked());
  }

  /** How much more is locked after the guard was made. */
  private static void later() throws Exception {
    try (MemoryGuard guard = MemoryGuard.builder().lock()) {
      guard.report();
      long before = lockedKib();
      ByteBuffer buffer = ByteBuffer.allocateDirect(LATER_KIB << 10);
      say("later=" + (lockedKib() - before) + " for " + buffer);
    }
  }

  private static long lockedKib() {
    return Long.parseLong(KernelFiles.status("VmLck").get(0));
  }

  /**
   * Faults of threads that call deep: an ordinary one, first, as threads inherit the stacks of ended ones; one with its stack in memory; and those of the guard.
   */
  private static void threads() throws Exception {
    ThreadFactory populating = body -> new Thread(
        () -> {
          ThreadStack.populate();
          body.run();
        },
        "populating");
    runIn(Thread::new); // so that the code is loaded
    say("ordinary=" + runIn(Thread::new));
    say("populated=" + runIn(populating));
    try (MemoryGuard guard = MemoryGuard.builder().lock()) {
      runIn(guard.threadFactory("warm"));
      say("guarded=" + runIn(guard.threadFactory("sched")));
      say("large=" + runIn(guard.threadFactory("sched", false, 8 << 20)));
    }
  }

  private static long runIn(ThreadFactory threads) throws InterruptedException {
    long[] result = {-1};
    Thread thread = threads.newThread(() -> result[0] = faultsOfCallingDeep());
    thread.start();
    thread.join();
    return result[0];
  }

  private static long faultsOfCallingDeep() {
    faults();
    long before = faults();
    call(DEPTH);
    return faults() - before;
  }

  private static int call(int depth) {
    return depth == 0 ? 0 : call(depth - 1) + 1;
  }

  /** Minor faults of this thread: the eighth figure after its name. */
  private static long faults() {
    try {
      String stat = Files.readString(Path.of("/proc/thread-self/stat"));
      return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[7]);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String locked() {
    return lockedKib() == 0 ? "no" : "yes";
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private static void waitForLine() throws IOException {
    int read = System.in.read();
    while (read >= 0 && read != '\n') {
      read = System.in.read();
    }
  }
}
