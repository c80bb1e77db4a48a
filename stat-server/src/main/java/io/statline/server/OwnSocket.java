package io.statline.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.newsclub.net.unix.AFUNIXServerSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketChannel;
import org.newsclub.net.unix.FileDescriptorCast;

/** A socket that this server has bound. */
final class OwnSocket implements ListeningSocket {
  private final AFUNIXServerSocketChannel binder;
  private final AFUNIXServerSocketChannel acceptor;
  private final Removal removal;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Removes the socket's file. */
  interface Removal {
    void run() throws IOException;
  }

  /**
   * Takes a bound channel over. Readers are accepted on a second one for the same socket: the first compares its name's
   * inode at every accept, and aborts all connections if the name is gone.
   *
   * @param removal run once, while the socket is still open and so its inode is still its own
   */
  OwnSocket(AFUNIXServerSocketChannel binder, Removal removal) throws IOException {
    this.binder = binder;
    this.removal = removal;
    this.acceptor = FileDescriptorCast.duplicating(binder.getFileDescriptor())
        .as(AFUNIXServerSocketChannel.class);
    acceptor.setDeleteOnClose(false);
  }

  @Override
  public AFUNIXSocketChannel accept() throws IOException {
    return acceptor.accept();
  }

  /** The first channel's close ends the socket for both; the second one's descriptor stays until nobody uses it. */
  @Override
  public void stop() throws IOException {
    if (stopped.compareAndSet(false, true)) {
      try (binder) {
        removal.run();
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      stop();
    } finally {
      if (closed.compareAndSet(false, true)) {
        release();
      }
    }
  }

  /** A channel made from a descriptor leaves it open. */
  private void release() throws IOException {
    FileDescriptor descriptor = acceptor.getFileDescriptor();
    acceptor.close();
    new FileOutputStream(descriptor).close();
  }
}
