package io.statline.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What is behind a socket's file. */
enum SocketProbe {
  /** A server listens. */
  LIVE,
  /** Connections are refused: the server that made it is gone. */
  STALE,
  /** There is no file any more. */
  GONE,
  /** Something else: no permission, or a socket of another type. */
  UNKNOWN;

  private static final int TYPE_MASK = 0170000;
  private static final int SOCKET = 0140000;

  /** Whether the file itself, not what a link points to, is a socket. */
  static boolean isSocket(Path path) throws IOException {
    int mode = (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    return (mode & TYPE_MASK) == SOCKET;
  }

  /**
   * Connects to find out. Without waiting: a connection that would have to wait for room among those not yet accepted
   * is a sign of life, and the server may be busy for ever.
   */
  static SocketProbe of(Path path) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.configureBlocking(false);
      channel.connect(UnixDomainSocketAddress.of(path));
      return LIVE;
    } catch (ConnectException e) {
      return STALE;
    } catch (IOException e) {
      return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? afterFailure(e) : GONE;
    }
  }

  /** A full queue is a sign of life. If the system's texts are not English it stays unknown, which is refused as well. */
  private static SocketProbe afterFailure(IOException e) {
    return String.valueOf(e.getMessage()).contains("temporarily unavailable") ? LIVE : UNKNOWN;
  }
}
