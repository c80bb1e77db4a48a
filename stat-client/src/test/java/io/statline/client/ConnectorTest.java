package io.statline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose backlog is full: the system refuses, and the client tries again. */
class ConnectorTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(30);

  @TempDir
  Path folder;

  private Path path;
  private ServerSocketChannel listening;
  private final List<SocketChannel> waiting = new ArrayList<>();

  @BeforeEach
  void fillBacklog() throws IOException {
    path = folder.resolve("s");
    listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    listening.bind(UnixDomainSocketAddress.of(path), 1);
    Endpoint endpoint = new FileEndpoint(path);
    boolean room = true;
    while (room) {
      try {
        waiting.add(endpoint.open());
      } catch (IOException full) {
        room = false;
      }
    }
  }

  @AfterEach
  void close() throws IOException {
    listening.close();
    for (SocketChannel channel : waiting) {
      channel.close();
    }
  }

  private Connector connector(Duration timeout, Pause pause) {
    return new Connector(StatAddress.ofPath(path), timeout, pause);
  }

  private boolean acceptOne() {
    try {
      waiting.add(listening.accept());
      return false;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void fullBacklog_getsRoomMeanwhile_connects() throws IOException {
    Pause acceptingMeanwhile = nanos -> acceptOne();
    try (SocketChannel channel = connector(LONG, acceptingMeanwhile).connect()) {
      assertThat(channel.isConnected()).isTrue();
    }
  }

  @Test
  void fullBacklog_forTheWholeTimeout_saysSo() {
    assertThatThrownBy(
            () -> StatClient.builder().path(path).connectTimeout(SHORT).connect())
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessageContainingAll(path.toString(), "30 ms", "backlog");
  }

  @Test
  void fullBacklog_serverEndsMeanwhile_saysThatNobodyListens() {
    Pause endingMeanwhile = nanos -> {
      try {
        listening.close();
        return false;
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    };
    assertThatThrownBy(() -> connector(LONG, endingMeanwhile).connect())
        .isInstanceOf(ConnectException.class)
        .hasMessageContainingAll(path.toString(), "nobody listens");
  }

  @Test
  void fullBacklog_toldToStop_givesUp() {
    Pause stopped = nanos -> true;
    assertThatThrownBy(() -> connector(LONG, stopped).connect())
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(path.toString(), "told to stop");
  }

  @Test
  void fullBacklog_interrupted_givesUpWithTheFlagSet() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> StatClient.connect(path))
        .isInstanceOf(InterruptedIOException.class)
        .hasMessageContainingAll(path.toString(), "interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }
}
