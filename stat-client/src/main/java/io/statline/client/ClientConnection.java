package io.statline.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import org.jspecify.annotations.Nullable;

/**
 * A connected socket, as lines that can be waited for. Used by one thread at a time, but ended by any.
 *
 * <p>The channel is non-blocking and has a selector of its own: a blocking one knows no timeout.
 */
final class ClientConnection {
  /**
   * How long to sleep at once where wake-ups can get lost: junixsocket's selectors share one pipe to be woken by, and
   * one whose channel was closed meanwhile waits for that pipe alone.
   */
  private static final long NAP_MILLIS = 50;

  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey key;
  private final LineBuffer input;
  private final long longestSleepMillis;
  private volatile @Nullable String end;

  private ClientConnection(
      SocketChannel channel, Selector selector, SelectionKey key, LineBuffer input) {
    this.channel = channel;
    this.selector = selector;
    this.key = key;
    this.input = input;
    boolean jdk = channel.provider().equals(SelectorProvider.provider());
    this.longestSleepMillis = jdk ? Long.MAX_VALUE : NAP_MILLIS;
  }

  /**
   * The lines of a channel, which belongs to the connection from now on.
   *
   * @param address what the channel is connected to, for messages
   */
  static ClientConnection over(SocketChannel channel, String address, int maxLineBytes)
      throws IOException {
    Selector selector = null;
    try {
      channel.configureBlocking(false);
      selector = channel.provider().openSelector();
      SelectionKey key = channel.register(selector, 0);
      return new ClientConnection(channel, selector, key, new LineBuffer(maxLineBytes));
    } catch (IOException e) {
      Closing.quietly(selector);
      Closing.quietly(channel);
      throw new IOException(
          address + ": the connection cannot be watched for replies: " + e.getMessage(), e);
    }
  }

  /** Whether something is there already: bytes, or the end of input. */
  boolean hasInput(Turn turn) throws IOException {
    return input.size() > 0 || read(turn) != 0;
  }

  /**
   * Writes a line.
   *
   * @param line with its end
   * @return whether it was taken; if not, the other side has closed the connection
   */
  boolean write(byte[] line, Turn turn) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(line);
    while (true) {
      try {
        channel.write(rest);
      } catch (IOException closed) {
        requireNoInterrupt(turn);
        return false;
      }
      if (!rest.hasRemaining()) {
        return true;
      }
      await(SelectionKey.OP_WRITE, turn);
    }
  }

  /** The next line, without its end. Nothing may come behind it. */
  byte[] readLine(Turn turn) throws IOException {
    while (!input.hasLine()) {
      if (input.isOverLong()) {
        throw turn.overLong(input.maxLineBytes());
      }
      int count = read(turn);
      if (count < 0) {
        throw turn.closedByServer(input.size());
      } else if (count == 0) {
        await(SelectionKey.OP_READ, turn);
      } else if (!input.hasLine()) {
        // a server that never pauses must not outrun the deadline
        turn.remainingMillis(input.size());
      }
    }
    if (input.hasMoreThanLine()) {
      throw turn.goesOn();
    }
    return input.takeLine();
  }

  /** As {@link LineBuffer#readFrom}; a reset is an end like any other. */
  private int read(Turn turn) throws IOException {
    try {
      return input.readFrom(channel);
    } catch (IOException reset) {
      requireNoInterrupt(turn);
      return -1;
    }
  }

  private void await(int operation, Turn turn) throws IOException {
    key.interestOps(operation);
    selector.select(Math.min(longestSleepMillis, turn.remainingMillis(input.size())));
    selector.selectedKeys().clear();
    requireNoInterrupt(turn);
  }

  /** The JDK's non-blocking channels leave interrupts to the selector; junixsocket's may close because of one. */
  private static void requireNoInterrupt(Turn turn) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw turn.interrupted();
    }
  }

  /** Why the connection is not to be used; null as long as it is. */
  @Nullable
  String end() {
    return end;
  }

  /** Closes the socket for good and wakes who waits for it; what is said first stays. */
  void end(String why) {
    synchronized (this) {
      if (end == null) {
        end = why;
      }
    }
    Closing.quietly(selector);
    Closing.quietly(channel);
  }
}
