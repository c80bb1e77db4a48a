package io.statline.server;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.newsclub.net.unix.AFUNIXServerSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.AFUNIXSocketChannel;

/**
 * A socket that another process has bound and keeps. To shut it down would end it for that process too, so its file, its
 * descriptor and itself stay as they are; and as nothing else wakes a thread that waits in accept, a selector waits.
 */
final class PassedSocket implements ListeningSocket {
  private final AFUNIXServerSocketChannel channel;
  private final Selector selector;
  private volatile boolean stopped;

  PassedSocket(AFUNIXServerSocketChannel channel) throws IOException {
    this.channel = channel;
    channel.setDeleteOnClose(false);
    channel.setShutdownOnClose(false);
    channel.configureBlocking(false);
    selector = channel.provider().openSelector();
    channel.register(selector, SelectionKey.OP_ACCEPT);
  }

  /** Its path, or its abstract name after an {@code @}. */
  String where() {
    AFUNIXSocketAddress address = channel.getLocalAddress();
    return address == null ? "an inherited socket" : address.getPath().replace('\0', '@');
  }

  @Override
  public AFUNIXSocketChannel accept() throws IOException {
    while (!stopped) {
      selector.select();
      AFUNIXSocketChannel reader = stopped ? null : channel.accept();
      if (reader != null) {
        return reader;
      }
    }
    throw new ClosedChannelException();
  }

  @Override
  public void stop() {
    stopped = true;
    selector.wakeup();
  }

  @Override
  public void close() throws IOException {
    stop();
    selector.close();
  }
}
