package io.statline.sched.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/**
 * A program with a memory guard, for tests that need a process of their own. It says what is so, and goes on when it
 * reads a line.
 */
final class GuardProgram {

  /** Calls that deep take several hundred KiB of stack, compiled or not. */
  private static final int DEPTH = 4000;

  private GuardProgram() {}

  /** {@code strict}, {@code plain} or {@code check}; then, if the setting of the kernel is to be replaced, two files. */
  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    switch (words.get(0)) {
      case "check" -> say(MemoryGuard.check().text() + "end");
      case "threads" -> threads();
      default -> guard(words);
    }
  }

  private static void guard(List<String> words) throws Exception {
    MemoryGuardBuilder builder = MemoryGuard.builder().strict(words.get(0).equals("strict"));
    if (words.size() > 1) {
      builder.compaction(new Compaction(Path.of(words.get(1)), Path.of(words.get(2))));
    }
    try (MemoryGuard guard = builder.lock()) {
      say(guard.report().text() + "locked " + locked());
      waitForLine();
    } catch (MemoryLockException e) {
      say("refused " + e.getMessage() + "\nlocked " + locked());
      System.exit(3);
    }
    say("closed " + locked());
    waitForLine();
  }

  /** Faults of a thread that calls deep: an ordinary one, and one of the guard. */
  private static void threads() throws Exception {
    runIn(Thread::new); // so that the code is loaded
    say("ordinary " + runIn(Thread::new));
    try (MemoryGuard guard = MemoryGuard.builder().lock()) {
      runIn(guard.threadFactory("warm"));
      say("guarded " + runIn(guard.threadFactory("sched")));
      say("large " + runIn(guard.threadFactory("large", false, 8 << 20)));
    }
  }

  private static String runIn(ThreadFactory threads) throws Exception {
    String[] result = new String[1];
    Thread thread = threads.newThread(() -> result[0] = faultsOfCallingDeep());
    thread.start();
    thread.join();
    return thread.getName() + " " + result[0];
  }

  private static String faultsOfCallingDeep() {
    faults();
    long before = faults();
    call(DEPTH);
    return Long.toString(faults() - before);
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
    return KernelFiles.status("VmLck").get(0).equals("0") ? "no" : "yes";
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
