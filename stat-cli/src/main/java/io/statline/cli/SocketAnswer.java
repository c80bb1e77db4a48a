package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.protocol.StatException;
import io.statline.protocol.StatFormatException;
import io.statline.protocol.StatMeta;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a socket answers to a question that costs its daemon nothing: for the metadata, which needs no supplier.
 *
 * @param state whether one can talk to it
 * @param top the type that generic readers start from
 */
record SocketAnswer(SocketState state, Optional<String> top) {

  /** Asks, and waits for so long at most to be let in, and once more for the answer. */
  static SocketAnswer of(Path socket, Duration deadline) {
    try (StatClient client = StatClient.builder()
        .path(socket)
        .connectTimeout(deadline)
        .readTimeout(deadline)
        .connect()) {
      return new SocketAnswer(SocketState.ALIVE, client.schema().entry().map(StatMeta::name));
    } catch (IOException e) {
      return new SocketAnswer(state(e, socket), Optional.empty());
    }
  }

  /** Whether a socket refuses connections at once. */
  static boolean isStale(Path socket) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.configureBlocking(false);
      channel.connect(UnixDomainSocketAddress.of(socket));
      return false;
    } catch (ConnectException refused) {
      return true;
    } catch (IOException other) {
      return false; // and whoever reads it will be told
    }
  }

  /** What a failure to connect or to be answered means. */
  static SocketState state(IOException e, Path socket) {
    if (e instanceof StatException) {
      return SocketState.ALIVE; // an error is an answer too, such as that it has no room
    } else if (e instanceof SocketTimeoutException) {
      return SocketState.HANGS;
    } else if (e instanceof StatFormatException) {
      return SocketState.NOT_A_STATS_SERVER;
    } else if (!(e instanceof ConnectException)) {
      return SocketState.NOT_A_STATS_SERVER; // it was let in, and then shown the door
    } else if (e.getCause() instanceof BindException) { // what the JDK makes of EACCES
      return SocketState.NO_PERMISSION;
    }
    return fileState(socket);
  }

  private static SocketState fileState(Path socket) {
    if (!Files.exists(socket)) {
      return SocketState.GONE;
    }
    return SocketFolders.isSocket(socket) ? SocketState.STALE : SocketState.NOT_A_STATS_SERVER;
  }
}
