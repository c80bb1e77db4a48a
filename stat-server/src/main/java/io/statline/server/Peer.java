package io.statline.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.newsclub.net.unix.AFUNIXSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketCredentials;

/** The other end of a connection: its channel, and who it is. The only class that writes to a channel. */
final class Peer {
  private static final System.Logger LOG = System.getLogger("io.statline.server");

  private final AFUNIXSocketChannel channel;
  private final String who;

  Peer(AFUNIXSocketChannel channel) {
    this.channel = channel;
    this.who = describe(channel);
  }

  private static String describe(AFUNIXSocketChannel channel) {
    try {
      AFUNIXSocketCredentials credentials = channel.getPeerCredentials();
      return "reader pid " + credentials.getPid() + " uid " + credentials.getUid();
    } catch (IOException e) {
      return "reader (unknown: " + e.getMessage() + ")";
    }
  }

  SocketChannel channel() {
    return channel;
  }

  /** Sends all of it, waiting for the reader. */
  void send(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Sends what fits without waiting, and closes. */
  void dismiss(byte[] line) {
    try {
      channel.configureBlocking(false);
      channel.write(ByteBuffer.wrap(line));
    } catch (IOException e) {
      LOG.log(Level.DEBUG, () -> who + " did not take its dismissal: " + e.getMessage());
    } finally {
      close();
    }
  }

  /**
   * Ends the conversation so that the last reply arrives: a socket closed while input waits is reset, and some readers
   * would see only that. At most so many bytes are waited for.
   */
  void sayGoodbye(int bytes) {
    ByteBuffer rest = ByteBuffer.allocateDirect(8192);
    try {
      channel.shutdownOutput();
      int left = bytes;
      for (int read = 0; read >= 0 && left > 0; left -= read) {
        rest.clear();
        read = channel.read(rest);
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, () -> who + " left first: " + e.getMessage());
    }
  }

  /** Ends reading and writing, for whoever is in the middle of it. */
  void shutDown() {
    try {
      channel.shutdownInput();
      channel.shutdownOutput();
    } catch (IOException e) {
      close(); // not connected any more
    }
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, () -> who + " closed with: " + e.getMessage());
    }
  }

  @Override
  public String toString() {
    return who;
  }
}
