package io.statline.sched.memory;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Page faults that really trapped, by the kernel's performance events: for each thread there is one event for minor and
 * one for major faults, and the threads that it makes count with it. Not thread-safe.
 */
final class FaultTraps {
  private static final Path THREADS = Path.of("/proc/self/task");

  // perf_event_open(2): struct perf_event_attr in its first version.
  private static final int ATTRIBUTE_BYTES = 64;
  private static final int SOFTWARE = 1;
  private static final int MINOR_FAULTS = 5;
  private static final int MAJOR_FAULTS = 6;
  private static final long INHERIT = 1 << 1;
  private static final long EXCLUDE_KERNEL = 1 << 5;
  private static final long CLOSE_ON_EXEC = 8;
  private static final long NO_GROUP = -1;
  private static final long ANY_CPU = -1;

  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(ATTRIBUTE_BYTES).order(ByteOrder.nativeOrder());
  private final long address = Pointer.nativeValue(Native.getDirectBufferPointer(buffer));
  private int[] minor = {};
  private int[] major = {};
  private String obstacle = "";

  /** Counts the threads that there are. Those of which it may not are the whole process': then there are none. */
  void open() {
    long number = number();
    if (number < 0) {
      obstacle =
          "there are no performance events for the processor " + System.getProperty("os.arch");
      return;
    }
    Errnos.text(0); // loads the class: where no more files can be opened it is too late
    try {
      List<Integer> threads = threads();
      minor = open(number, MINOR_FAULTS, threads);
      major = open(number, MAJOR_FAULTS, threads);
    } catch (IOException e) {
      obstacle = Objects.toString(e.getMessage(), e.toString());
      close();
    }
  }

  /** Why there is nothing to read; empty if there is. */
  String obstacle() {
    return obstacle;
  }

  void read(FaultCount into) {
    into.set(sum(minor), sum(major));
  }

  void close() {
    close(minor);
    close(major);
    minor = new int[0];
    major = new int[0];
  }

  private static long number() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> 298;
      case "aarch64" -> 241;
      default -> -1;
    };
  }

  private static List<Integer> threads() throws IOException {
    try (Stream<Path> folders = Files.list(THREADS)) {
      return folders
          .map(folder -> Integer.valueOf(folder.getFileName().toString()))
          .toList();
    }
  }

  private int[] open(long number, int event, List<Integer> threads) throws IOException {
    List<Integer> descriptors = new ArrayList<>();
    for (int thread : threads) {
      int descriptor = open(number, event, thread);
      if (descriptor >= 0) {
        descriptors.add(descriptor);
      } else if (Native.getLastError() != Errnos.ESRCH) { // it has just ended
        String text = "perf_event_open: " + Errnos.text(Native.getLastError());
        close(descriptors.stream().mapToInt(Integer::intValue).toArray());
        throw new IOException(
            text + "; /proc/sys/kernel/perf_event_paranoid, CAP_PERFMON and the limit of open"
                + " files decide on it");
      }
    }
    return descriptors.stream().mapToInt(Integer::intValue).toArray();
  }

  /** First with the faults of system calls, then, if that is not allowed, without. */
  private int open(long number, int event, int thread) {
    int descriptor = open(number, event, thread, INHERIT);
    return descriptor >= 0 || Native.getLastError() == Errnos.ESRCH
        ? descriptor
        : open(number, event, thread, INHERIT | EXCLUDE_KERNEL);
  }

  private int open(long number, int event, int thread, long flags) {
    buffer.putInt(0, SOFTWARE).putInt(4, ATTRIBUTE_BYTES).putLong(8, event).putLong(40, flags);
    return (int) FaultCalls.syscall(number, address, thread, ANY_CPU, NO_GROUP, CLOSE_ON_EXEC);
  }

  private long sum(int[] descriptors) {
    long sum = 0;
    for (int descriptor : descriptors) {
      if (FaultCalls.read(descriptor, address, Long.BYTES) != Long.BYTES) {
        throw new IllegalStateException(
            "read of a performance event: " + Errnos.text(Native.getLastError()));
      }
      sum += buffer.getLong(0);
    }
    return sum;
  }

  private static void close(int[] descriptors) {
    for (int descriptor : descriptors) {
      FaultCalls.close(descriptor);
    }
  }
}
