package io.statline.sched.ext;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import io.statline.sched.SchedException;
import java.util.concurrent.TimeUnit;

/** Waits until a file descriptor is readable, or until it is woken. Waits on one thread, without garbage. */
final class Waiter implements AutoCloseable {

  private static final int POLLFD_BYTES = 8;

  private final int eventFd;
  private final Memory fds = new Memory(2 * POLLFD_BYTES);
  private final Memory time = new Memory(2 * Long.BYTES);
  private final Memory received = new Memory(Long.BYTES);
  private final Memory one = new Memory(Long.BYTES);

  Waiter(int fd) throws SchedException {
    eventFd = LibC.eventfd(0, LibC.EFD_CLOEXEC | LibC.EFD_NONBLOCK);
    if (eventFd < 0) {
      throw new SchedException("cannot make an eventfd: " + LibC.error(Native.getLastError()));
    }
    one.setLong(0, 1);
    watch(0, fd);
    watch(1, eventFd);
  }

  private void watch(int index, int fd) {
    fds.setInt((long) index * POLLFD_BYTES, fd);
    fds.setInt((long) index * POLLFD_BYTES + Integer.BYTES, LibC.POLLIN);
  }

  /** Until there is something to read, {@link #wake}, a signal, or the end of the time. */
  void await(long nanos) {
    time.setLong(0, TimeUnit.NANOSECONDS.toSeconds(nanos));
    time.setLong(Long.BYTES, nanos % TimeUnit.SECONDS.toNanos(1));
    if (LibC.ppoll(BpfObject.address(fds), 2, BpfObject.address(time), 0) > 0) {
      LibC.read(eventFd, BpfObject.address(received), Long.BYTES);
    }
  }

  /** Ends a running or the next {@link #await}. From any thread, but not after {@link #close}. */
  void wake() {
    LibC.write(eventFd, BpfObject.address(one), Long.BYTES);
  }

  @Override
  public void close() {
    LibC.close(eventFd);
    fds.close();
    time.close();
    received.close();
    one.close();
  }
}
